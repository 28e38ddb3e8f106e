package org.trutina.edge;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Finds annotations of operations. */
final class Marks {

  private Marks() {}

  /** Whether the operation is marked. */
  static boolean on(SimpleResourceInfo operation, Class<? extends Annotation> mark) {
    return Arrays.stream(operation.getResourceClass().getDeclaredMethods())
        .anyMatch(
            method ->
                method.getName().equals(operation.getMethodName())
                    && method.isAnnotationPresent(mark));
  }
}
