package kz.isra.testkit.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Calls a function the way the Lambda runtime does: bytes in, bytes out. */
public final class Invocation {
  /** The ARN under which functions are called here, with their alias. */
  public static final String ARN =
      "arn:aws:lambda:eu-central-1:000000000000:function:isra-test:live";

  private Invocation() {}

  /**
   * @param event JSON
   * @return what the function wrote
   */
  public static byte[] of(RequestStreamHandler function, byte[] event) {
    var output = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event), output, new TestContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toByteArray();
  }

  public static String of(RequestStreamHandler function, String event) {
    return new String(of(function, event.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  private static final class TestContext implements Context {
    @Override
    public String getAwsRequestId() {
      return "00000000-0000-0000-0000-000000000001";
    }

    @Override
    public String getLogGroupName() {
      return "/aws/lambda/isra-test";
    }

    @Override
    public String getLogStreamName() {
      return "2026/11/24/[1]0";
    }

    @Override
    public String getFunctionName() {
      return "isra-test";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return ARN;
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 30_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 1_769;
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {
          System.err.println(message);
        }

        @Override
        public void log(byte[] message) {
          System.err.println(new String(message, StandardCharsets.UTF_8));
        }
      };
    }
  }
}
