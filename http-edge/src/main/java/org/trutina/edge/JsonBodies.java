package org.trutina.edge;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Operations that read a body read JSON, unless they say that they read something else. */
class JsonBodies {

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  @ServerRequestFilter
  @Nullable Response refuseOthers(ContainerRequestContext request, SimpleResourceInfo operation) {
    if (!WITH_BODY.contains(request.getMethod())
        || Marks.on(operation, LargeBody.class)
        || saysWhatItReads(operation)
        || !readsBody(operation)) {
      return null;
    }
    MediaType type = request.getMediaType();
    boolean json =
        type != null
            && type.getType().equals("application")
            && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    return json
        ? null
        : Problem.unsupportedType("Send the body as JSON, with 'Content-Type: application/json'.")
            .toResponse();
  }

  private static boolean saysWhatItReads(SimpleResourceInfo operation) {
    return method(operation)
        .map(method -> method.isAnnotationPresent(Consumes.class))
        .orElse(false);
  }

  /** A parameter that nothing but the body can fill. */
  private static boolean readsBody(SimpleResourceInfo operation) {
    return method(operation)
        .map(method -> Arrays.stream(method.getParameters()).anyMatch(JsonBodies::isBody))
        .orElse(false);
  }

  private static Optional<Method> method(SimpleResourceInfo operation) {
    try {
      return Optional.of(
          operation
              .getResourceClass()
              .getDeclaredMethod(operation.getMethodName(), operation.parameterTypes()));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  private static boolean isBody(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .noneMatch(
            annotation -> annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
  }
}
