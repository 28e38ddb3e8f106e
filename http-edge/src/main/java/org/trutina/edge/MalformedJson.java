package org.trutina.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what Jackson cannot read into a 400 that points at the place. */
class MalformedJson {

  @ServerExceptionMapper(
      value = {
        JsonProcessingException.class,
        JsonMappingException.class,
        MismatchedInputException.class,
        UnrecognizedPropertyException.class,
        InvalidFormatException.class,
        ValueInstantiationException.class
      },
      priority = 1)
  Response point(JsonProcessingException e) {
    return Problem.malformed(pointer(e), detail(e)).toResponse();
  }

  /** Quarkus wraps some of Jackson's complaints; the rest keeps its status. */
  @ServerExceptionMapper(value = WebApplicationException.class, priority = 1)
  Response unwrap(WebApplicationException e) {
    return e.getCause() instanceof JsonProcessingException json
        ? point(json)
        : Problem.of(e).toResponse();
  }

  private static String pointer(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }

  private static String detail(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "'"
              + unknown.getPropertyName()
              + "' is not a field of this request; known fields are "
              + (unknown.getKnownPropertyIds() == null
                  ? "none"
                  : unknown.getKnownPropertyIds().stream()
                      .map(Object::toString)
                      .sorted()
                      .collect(Collectors.joining(", ")))
              + ".";
      case InvalidFormatException format ->
          "'" + format.getValue() + "' cannot be read as " + typeName(format.getTargetType()) + ".";
      case ValueInstantiationException value -> "This is not one of the allowed values.";
      case MismatchedInputException mismatch ->
          "A value of another type is expected here"
              + (mismatch.getTargetType() == null
                  ? "."
                  : ": " + typeName(mismatch.getTargetType()) + ".");
      default ->
          (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                  ? "A field stands twice"
                  : "The body is not well-formed JSON")
              + place(e)
              + ".";
    };
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private static String typeName(Class<?> type) {
    if (type.isEnum()) {
      return "one of the allowed values";
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive()
        ? "a number"
        : type == String.class
            ? "a text"
            : type.isArray() || Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
  }
}
