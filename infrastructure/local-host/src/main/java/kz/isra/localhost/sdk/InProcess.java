package kz.isra.localhost.sdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Headers;
import kz.isra.localhost.http.Service;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * The HTTP client that the SDK finds on this host. Requests to this host's own endpoints are handed
 * over inside the process, signed as ever; all others go over the network.
 */
public final class InProcess implements SdkHttpService {
  private static final Map<String, Service> ENDPOINTS = new ConcurrentHashMap<>();

  /** Called by the SDK. */
  public InProcess() {}

  /** Makes an endpoint known to every client of this JVM. */
  public static void register(URI endpoint, Service service) {
    ENDPOINTS.put(endpoint.getAuthority(), service);
  }

  public static void forget(URI endpoint) {
    ENDPOINTS.remove(endpoint.getAuthority());
  }

  @Override
  public SdkHttpClient.Builder<?> createHttpClientBuilder() {
    return (Builder)
        defaults -> new Client(Apache5HttpClient.builder().buildWithDefaults(defaults));
  }

  private interface Builder extends SdkHttpClient.Builder<Builder> {
    @Override
    SdkHttpClient buildWithDefaults(AttributeMap defaults);
  }

  private record Client(SdkHttpClient network) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      SdkHttpRequest http = request.httpRequest();
      Service service = ENDPOINTS.get(http.host() + ":" + http.port());
      return service == null
          ? network.prepareRequest(request)
          : new HandedOver(service, http, request.contentStreamProvider().orElse(null));
    }

    @Override
    public void close() {
      network.close();
    }

    @Override
    public String clientName() {
      return "InProcess";
    }
  }

  private record HandedOver(
      Service service, SdkHttpRequest request, @Nullable ContentStreamProvider content)
      implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() throws IOException {
      Answer answer = service.answer(toCall());
      SdkHttpResponse.Builder response = SdkHttpResponse.builder().statusCode(answer.status());
      answer
          .headers()
          .fields()
          .forEach(field -> response.appendHeader(field.name(), field.value()));
      return HttpExecuteResponse.builder()
          .response(response.build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
          .build();
    }

    private Call toCall() throws IOException {
      var fields = new ArrayList<Headers.Field>();
      request
          .headers()
          .forEach((name, values) ->
              values.forEach(value -> fields.add(new Headers.Field(name, value))));
      return new Call(
          request.method().name(),
          request.encodedPath(),
          request.encodedQueryParameters().orElse(""),
          new Headers(fields),
          body(),
          "127.0.0.1",
          "HTTP/1.1");
    }

    private byte[] body() throws IOException {
      if (content == null) {
        return new byte[0];
      }
      try (InputStream in = content.newStream()) {
        return in.readAllBytes();
      }
    }

    @Override
    public void abort() {
      // an answer is there at once or never
    }
  }
}
