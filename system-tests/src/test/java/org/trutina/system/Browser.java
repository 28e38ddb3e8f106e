package org.trutina.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser as far as signing in needs one: cookies by path, redirects, Keycloak's form. Like
 * browsers, and unlike java.net's cookie store, it takes localhost for a secure origin.
 */
final class Browser {

  private record Cookie(String value, String path, String attributes) {}

  private static final Pattern FORM = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");

  private final URI origin;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Browser(URI origin) {
    this.origin = origin;
  }

  /** Signs in as people do and ends at the page that was wanted. */
  HttpResponse<String> signIn(String user, String password, String returnTo) {
    return submit(
        follow(get("/login?returnTo=" + encoded(returnTo)), ""),
        "username=" + encoded(user) + "&password=" + encoded(password) + "&credentialId=",
        returnTo);
  }

  /** Chooses a password on the page that a first sign-in leads to, and goes on from there. */
  HttpResponse<String> choosePassword(HttpResponse<String> page, String password, String returnTo) {
    return submit(
        page,
        "password-new=" + encoded(password) + "&password-confirm=" + encoded(password),
        returnTo);
  }

  private HttpResponse<String> submit(HttpResponse<String> page, String fields, String returnTo) {
    Matcher action = FORM.matcher(page.body());
    if (!action.find()) {
      throw new AssertionError("No form: " + page.statusCode() + " " + page.body());
    }
    return follow(
        send(
            HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))),
        returnTo);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(origin.resolve(path)));
  }

  HttpResponse<String> post(String path, String json, String... headers) {
    var request =
        HttpRequest.newBuilder(origin.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Follows redirects until there are none or until one leads to a path. */
  HttpResponse<String> follow(HttpResponse<String> answer, String until) {
    var current = answer;
    for (int i = 0; i < 10 && current.statusCode() / 100 == 3; i++) {
      String location = current.headers().firstValue("Location").orElseThrow();
      if (!until.isEmpty() && location.equals(until)) {
        return current;
      }
      current = send(HttpRequest.newBuilder(current.uri().resolve(location)));
    }
    return current;
  }

  /** The attributes with which a cookie was set, by the cookie's name. */
  Map<String, String> cookieAttributes() {
    return cookies.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, cookie -> cookie.getValue().attributes()));
  }

  private HttpResponse<String> send(HttpRequest.Builder builder) {
    try {
      URI uri = builder.copy().build().uri();
      String header =
          cookies.entrySet().stream()
              .filter(cookie -> uri.getPath().startsWith(cookie.getValue().path()))
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
              .collect(Collectors.joining("; "));
      if (!header.isEmpty()) {
        builder.header("Cookie", header);
      }
      var answer = http.send(builder.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    String[] parts = setCookie.split(";", 2);
    String attributes = parts.length > 1 ? parts[1] : "";
    int equals = parts[0].indexOf('=');
    String name = parts[0].substring(0, equals);
    Matcher path = Pattern.compile("(?i)path=([^;]+)").matcher(attributes);
    if (attributes.matches("(?is).*max-age=\"?0\\b.*")) {
      cookies.remove(name);
    } else {
      String value = parts[0].substring(equals + 1).replaceAll("^\"|\"$", "");
      cookies.put(name, new Cookie(value, path.find() ? path.group(1) : "/", attributes));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
