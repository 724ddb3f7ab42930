package kz.isra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.embedded.template.Template;

/**
 * A function may use exactly the tables that its environment names: no other, and each of them it
 * may read. Who answers requests of logged-in people also notes that the login shows life, which
 * writes into Accounts. The local host checks no permission, so nothing else would notice.
 */
final class TablePermissions {
  private static final Pattern TABLE = Pattern.compile("\\b(\\w+Table)\\b");
  private static final String ACCOUNTS = "AccountsTable";

  private TablePermissions() {}

  static List<String> findings(Template template) {
    var findings = new ArrayList<String>();
    template
        .resources(TemplateRules.FUNCTION)
        .forEach((id, function) -> {
          Set<String> named = tables(function.at("/Environment/Variables"));
          Set<String> allowed = tables(function.path("Policies"));
          if (!named.equals(allowed)) {
            findings.add(id + " names " + named + " and may use " + allowed);
          }
          for (String table : named) {
            if (!may(function, "dynamodb:GetItem", table) && !may(function, "Query", table)) {
              findings.add(id + " may not read " + table);
            }
          }
          boolean answers = function.path("Events").toString().contains("\"HttpApi\"");
          if (answers && named.contains(ACCOUNTS) && !may(function, "UpdateItem", ACCOUNTS)) {
            findings.add(id + " may not note a login's sign of life");
          }
        });
    return findings;
  }

  private static boolean may(JsonNode function, String action, String table) {
    for (JsonNode statement : function.at("/Policies/0/Statement")) {
      if (statement.path("Action").toString().contains(action)
          && tables(statement.path("Resource")).contains(table)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> tables(JsonNode node) {
    var tables = new TreeSet<String>();
    Matcher table = TABLE.matcher(node.toString());
    while (table.find()) {
      tables.add(table.group(1));
    }
    return tables;
  }
}
