package org.trutina.deploy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields of a Kubernetes object that its type does not know: they end up beside the known ones. */
final class Unknown {

  private static final String BESIDE = "additionalProperties";

  private Unknown() {}

  static void fieldsOf(Object object, String path, Set<String> found) {
    for (Class<?> type = object.getClass(); isModel(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          visit(value(field, object), field.getName(), path, found);
        }
      }
    }
  }

  private static void visit(Object value, String name, String path, Set<String> found) {
    if (name.equals(BESIDE)) {
      ((Map<?, ?>) value).keySet().forEach(key -> found.add(path + "/" + key));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        inner(list.get(i), path + "/" + name + "/" + i, found);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> inner(each, path + "/" + name + "/" + key, found));
    } else {
      inner(value, path + "/" + name, found);
    }
  }

  private static void inner(Object value, String path, Set<String> found) {
    if (value != null && !(value instanceof Collection) && isModel(value.getClass())) {
      fieldsOf(value, path, found);
    }
  }

  private static boolean isModel(Class<?> type) {
    return type != null && type.getName().startsWith("io.fabric8.") && !type.isEnum();
  }

  private static Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
