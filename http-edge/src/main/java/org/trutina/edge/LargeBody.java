package org.trutina.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** An operation that streams a large body and limits it by itself. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeBody {

  /** Finds the mark. */
  final class Marks {
    private Marks() {}

    /** Whether the operation is marked. */
    static boolean on(SimpleResourceInfo operation) {
      return Arrays.stream(operation.getResourceClass().getDeclaredMethods())
          .anyMatch(
              method ->
                  method.getName().equals(operation.getMethodName())
                      && method.isAnnotationPresent(LargeBody.class));
    }
  }
}
