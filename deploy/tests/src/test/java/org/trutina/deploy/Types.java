package org.trutina.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Kubernetes' types, and those of operators that publish theirs: which fields they know. */
final class Types {

  private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

  /** Where types of fabric8's and Strimzi's kind keep fields that they do not know. */
  private static final String BESIDE = "additionalProperties";

  private Types() {}

  /** Types that are not found by themselves. */
  @SafeVarargs
  static void know(Class<? extends HasMetadata>... types) {
    for (Class<? extends HasMetadata> type : types) {
      KUBERNETES.registerKubernetesResource(type);
    }
  }

  static HasMetadata typed(JsonNode object) {
    return KUBERNETES.unmarshal(object.toString());
  }

  static boolean isKnown(HasMetadata typed) {
    return !(typed instanceof GenericKubernetesResource);
  }

  /** The paths of fields that an object's type does not know. */
  static Set<String> unknownFieldsOf(HasMetadata typed) {
    var found = new TreeSet<String>();
    fieldsOf(typed, "", found);
    return found;
  }

  private static void fieldsOf(Object object, String path, Set<String> found) {
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
      if (value != null) {
        ((Map<?, ?>) value).keySet().forEach(key -> found.add(path + "/" + key));
      }
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
    return type != null
        && (type.getName().startsWith("io.fabric8.") || type.getName().startsWith("io.strimzi."))
        && !type.isEnum();
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
