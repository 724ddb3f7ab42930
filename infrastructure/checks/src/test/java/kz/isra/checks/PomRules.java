package kz.isra.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What may stand in whose dependencies: scopes keep out of a zip what must not be shipped. */
final class PomRules {
  private static final Set<String> TEST_ONLY = Set.of("isra-testkit", "isra-embedded");

  /**
   * Who may have an artefact otherwise: the host is made of it, the testkit only offers it, a
   * supplier of tests' servers is known to the tests alone.
   */
  private static final Map<String, Set<String>> ELSEWHERE =
      Map.of(
          "isra-embedded", Set.of("isra-local-host", "isra-testkit"),
          "isra-testkit", Set.of("isra-localstack"));

  /** Artefacts that only one module may have: one is large, one is not free. */
  private static final Map<String, Set<String>> ONLY_IN =
      Map.of(
          "DynamoDBLocal", Set.of("isra-embedded"),
          "s3proxy", Set.of("isra-embedded"),
          "playwright", Set.of("isra-acceptance"));

  private PomRules() {}

  static List<String> findings(Path pom) {
    try {
      Element project =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(pom.toFile())
              .getDocumentElement();
      return findings(project);
    } catch (Exception e) {
      throw new IllegalStateException("Cannot read " + pom, e);
    }
  }

  private static List<String> findings(Element project) {
    var findings = new ArrayList<String>();
    String module = text(project, "artifactId");
    for (Element dependency : dependencies(project)) {
      String artifact = text(dependency, "artifactId");
      boolean test = text(dependency, "scope").equals("test");
      boolean elsewhere = ELSEWHERE.getOrDefault(artifact, Set.of()).contains(module);
      if (TEST_ONLY.contains(artifact) && !test && !elsewhere) {
        findings.add(module + " ships " + artifact);
      }
      if (!ONLY_IN.getOrDefault(artifact, Set.of(module)).contains(module)) {
        findings.add(module + " depends on " + artifact);
      }
      if (module.startsWith("isra-function-") && artifact.startsWith("isra-function-")) {
        findings.add(module + " depends on the function " + artifact);
      }
    }
    return findings;
  }

  private static List<Element> dependencies(Element project) {
    var dependencies = new ArrayList<Element>();
    NodeList lists = project.getElementsByTagName("dependencies");
    for (int i = 0; i < lists.getLength(); i++) {
      if (lists.item(i).getParentNode().isSameNode(project)) {
        NodeList inner = lists.item(i).getChildNodes();
        for (int j = 0; j < inner.getLength(); j++) {
          if (inner.item(j) instanceof Element element) {
            dependencies.add(element);
          }
        }
      }
    }
    return dependencies;
  }

  /** The text of a direct child, empty where there is none. */
  private static String text(Element parent, String name) {
    NodeList inner = parent.getChildNodes();
    for (int i = 0; i < inner.getLength(); i++) {
      if (inner.item(i) instanceof Element element && element.getTagName().equals(name)) {
        return element.getTextContent().strip();
      }
    }
    return "";
  }
}
