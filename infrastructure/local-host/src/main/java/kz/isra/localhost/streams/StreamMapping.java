package kz.isra.localhost.streams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.functions.Functions;

/**
 * An event source mapping of the template.
 *
 * @param name of the function and the event, {@code BroadcastFunction.Inbox}
 * @param tableId the table whose stream it reads
 * @param retries -1 for ever
 * @param queue the failure destination as the template calls it
 */
record StreamMapping(
    String name,
    String functionId,
    String tableId,
    int batchSize,
    int retries,
    boolean bisect,
    boolean partialFailures,
    List<EventPattern> filters,
    String queue) {
  private static final int DEFAULT_BATCH = 100;

  static List<StreamMapping> of(Template template) {
    var mappings = new ArrayList<StreamMapping>();
    template
        .resources(Functions.TYPE)
        .forEach((id, properties) -> {
          for (Map.Entry<String, JsonNode> event : properties.path("Events").properties()) {
            if (event.getValue().path("Type").asText().equals("DynamoDB")) {
              mappings.add(of(id, id + "." + event.getKey(), event.getValue().path("Properties")));
            }
          }
        });
    return mappings;
  }

  private static StreamMapping of(String functionId, String name, JsonNode node) {
    var filters = new ArrayList<EventPattern>();
    for (JsonNode filter : node.path("FilterCriteria").path("Filters")) {
      filters.add(EventPattern.parse(filter.path("Pattern").asText()));
    }
    boolean partial = false;
    for (JsonNode type : node.path("FunctionResponseTypes")) {
      partial |= type.asText().equals("ReportBatchItemFailures");
    }
    return new StreamMapping(
        name,
        functionId,
        node.path("Stream").path("Fn::GetAtt").path(0).asText(),
        node.path("BatchSize").asInt(DEFAULT_BATCH),
        node.path("MaximumRetryAttempts").asInt(-1),
        node.path("BisectBatchOnFunctionError").asBoolean(),
        partial,
        filters,
        node.path("DestinationConfig")
            .path("OnFailure")
            .path("Destination")
            .path("Fn::GetAtt")
            .path(0)
            .asText("none"));
  }

  boolean takes(JsonNode record) {
    return filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(record));
  }
}
