package kz.isra.localhost;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.dev.DevPages;
import kz.isra.localhost.edge.Distribution;
import kz.isra.localhost.edge.Edge;
import kz.isra.localhost.functions.Functions;
import kz.isra.localhost.gateway.HttpApi;
import kz.isra.localhost.http.JettyService;
import kz.isra.localhost.http.Service;
import kz.isra.localhost.mail.Mailbox;
import kz.isra.localhost.payments.SandboxProvider;
import kz.isra.localhost.schedules.Scheduler;
import kz.isra.localhost.sockets.ConnectionsApi;
import kz.isra.localhost.sockets.SocketApi;
import kz.isra.localhost.sockets.Upgrades;
import org.eclipse.jetty.server.Handler;

/**
 * What answers at the host's two addresses: at the visible one the Distribution with its origins,
 * the sandbox provider and the developers' pages, at the other one what the SDK calls.
 */
final class Doors implements AutoCloseable {
  private final Distribution distribution;
  private final Edge edge;
  private final SocketApi sockets;
  private final String socketsDomain;
  private final ConnectionsApi connections;

  Doors(
      Template template,
      LocalNames names,
      Functions functions,
      Distribution distribution,
      Clock clock) {
    var origins = new HashMap<String, Service>();
    for (String id : template.resources("AWS::Serverless::HttpApi").keySet()) {
      origins.put(names.domain(id), new HttpApi(template, functions, names.domain(id), clock));
    }
    String socketsId = template.resources("AWS::ApiGatewayV2::Api").keySet().iterator().next();
    this.distribution = distribution;
    this.edge = new Edge(distribution, origins);
    this.socketsDomain = names.domain(socketsId);
    this.sockets = new SocketApi(template, socketsId, functions, socketsDomain, clock);
    this.connections = new ConnectionsApi(sockets);
  }

  /** What people have in their browsers, sockets included. */
  Handler visible(SandboxProvider provider, DevPages dev) {
    Service service =
        call -> {
          String path = call.rawPath();
          if (path.startsWith(SandboxProvider.PATH + "/")) {
            return provider.answer(call);
          }
          return path.equals(DevPages.PATH) || path.startsWith(DevPages.PATH + "/")
              ? dev.answer(call)
              : edge.answer(call);
        };
    return new Upgrades(
        sockets,
        path -> distribution.origin(path).equals(socketsDomain),
        new JettyService(service, HttpApi.LARGEST_REQUEST));
  }

  /** What the SDK calls: the sockets' connections, SES and Scheduler. */
  Service endpoints(Mailbox mailbox, Scheduler scheduler) {
    Service scheduling = scheduler.api();
    return call -> {
      if (call.rawPath().startsWith(connections.prefix())) {
        return connections.answer(call);
      }
      return call.rawPath().equals(Mailbox.PATH) ? mailbox.answer(call) : scheduling.answer(call);
    };
  }

  Map<String, Object> counters() {
    var numbers = new LinkedHashMap<String, Object>();
    numbers.put("cache", edge.counters());
    numbers.put(
        "sockets",
        Map.of(
            "open", (long) sockets.count(),
            "posts", connections.posts(),
            "gone", connections.gone()));
    return numbers;
  }

  @Override
  public void close() {
    sockets.close();
  }
}
