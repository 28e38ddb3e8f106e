package org.trutina.edge;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.trutina.edge.Problem.Violation;

/** Turns violated constraints into a 400 that points at every field at fault. */
class InvalidFields {

  @ServerExceptionMapper(value = ConstraintViolationException.class, priority = 1)
  Response point(ConstraintViolationException e) {
    List<Violation> violations =
        e.getConstraintViolations().stream()
            .map(violation -> violation(violation.getPropertyPath(), violation.getMessage()))
            .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail))
            .toList();
    return Problem.invalidFields(violations).toResponse();
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
