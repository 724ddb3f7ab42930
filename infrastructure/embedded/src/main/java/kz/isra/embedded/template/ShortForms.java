package kz.isra.embedded.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads CloudFormation's tags, such as {@code !Sub}, as the map they are short for. */
final class ShortForms extends SafeConstructor {
  ShortForms(LoaderOptions options) {
    super(options);
    yamlMultiConstructors.put(
        "!",
        new AbstractConstruct() {
          @Override
          public Object construct(Node node) {
            return longForm(node.getTag().getValue().substring(1), value(node));
          }
        });
  }

  private Object value(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode sequence -> constructSequence(sequence);
      case MappingNode mapping -> constructMapping(mapping);
      default -> throw new IllegalStateException("A tag on " + node.getNodeId());
    };
  }

  private static Map<String, Object> longForm(String tag, Object value) {
    if (tag.equals("Ref") || tag.equals("Condition")) {
      return Map.of(tag, value);
    }
    if (tag.equals("GetAtt") && value instanceof String path) {
      int dot = path.indexOf('.');
      return Map.of("Fn::GetAtt", List.of(path.substring(0, dot), path.substring(dot + 1)));
    }
    return Map.of("Fn::" + tag, value);
  }
}
