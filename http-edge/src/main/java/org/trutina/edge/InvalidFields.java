package org.trutina.edge;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Path.MethodNode;
import jakarta.validation.Path.ParameterNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.trutina.edge.Problem.Violation;

/** Turns violated constraints into a 400 that points at every field at fault. */
class InvalidFields {

  @ServerExceptionMapper(value = ConstraintViolationException.class, priority = 1)
  Response point(ConstraintViolationException e) {
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      Optional<String> parameter = queryParameter(violation);
      if (parameter.isPresent()) {
        return Problem.parameter(
                parameter.get(), parameter.get() + " " + violation.getMessage() + ".")
            .toResponse();
      }
    }
    List<Violation> violations =
        e.getConstraintViolations().stream()
            .map(violation -> violation(violation.getPropertyPath(), violation.getMessage()))
            .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail))
            .toList();
    return Problem.invalidFields(violations).toResponse();
  }

  /** The name of the query parameter that a violation is about; empty when it is about the body. */
  private static Optional<String> queryParameter(ConstraintViolation<?> violation) {
    List<Path.Node> path =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
    if (path.size() < 2
        || path.get(0).getKind() != ElementKind.METHOD
        || path.get(1).getKind() != ElementKind.PARAMETER) {
      return Optional.empty();
    }
    MethodNode method = path.get(0).as(MethodNode.class);
    int index = path.get(1).as(ParameterNode.class).getParameterIndex();
    Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
    // Interceptors make subclasses, which do not repeat the annotations.
    for (Class<?> type = violation.getRootBeanClass();
        type != null && type != Object.class;
        type = type.getSuperclass()) {
      try {
        Parameter parameter =
            type.getDeclaredMethod(method.getName(), types).getParameters()[index];
        if (parameter.isAnnotationPresent(QueryParam.class)) {
          return Optional.of(parameter.getAnnotation(QueryParam.class).value());
        }
        if (parameter.isAnnotationPresent(BeanParam.class) && path.size() > 2) {
          return Optional.of(path.get(2).getName());
        }
      } catch (NoSuchMethodException e) {
        // Look further up.
      }
    }
    return Optional.empty();
  }

  private static Violation violation(Path path, String message) {
    String pointer = pointer(path);
    return new Violation(pointer, (pointer.isEmpty() ? "the body" : pointer) + " " + message + ".");
  }

  private static String pointer(Path path) {
    var pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
        continue;
      }
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      } else if (node.getKey() != null) {
        pointer.append('/').append(node.getKey());
      }
      if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }
}
