package org.trutina.gateway.session;

import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a sign-in leads back to: a path of this origin, kept in a cookie on the way. */
final class ReturnAddress {

  static final String COOKIE = "trutina_return";

  private static final String HOME = "/";
  private static final int MAX_LENGTH = 2_000;

  /** A sign-in that led here would not end, or would show what is not a page. */
  private static final List<String> NOT_PAGES =
      List.of("/login", "/logout", "/signed-in", "/signed-out", "/api", "/auth", "/q");

  private ReturnAddress() {}

  /** What was asked for if it is a page of ours, or the home page. */
  static String ofOrigin(@Nullable String asked) {
    if (asked == null
        || asked.length() > MAX_LENGTH
        || !asked.startsWith(HOME)
        || asked.startsWith("//")) {
      return HOME;
    }
    try {
      URI uri = new URI(asked);
      String path = uri.getPath();
      // Two slashes would name another host, and browsers read a backslash as a slash.
      boolean page =
          !uri.isAbsolute()
              && uri.getRawAuthority() == null
              && path != null
              && !path.startsWith("//")
              && path.indexOf('\\') < 0
              && path.chars().noneMatch(Character::isISOControl)
              && NOT_PAGES.stream().noneMatch(p -> path.equals(p) || path.startsWith(p + "/"));
      return page ? uri.toASCIIString() : HOME;
    } catch (URISyntaxException e) {
      return HOME;
    }
  }

  static NewCookie remember(String address) {
    return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(address)), 1_800);
  }

  static NewCookie forget() {
    return cookie("", 0);
  }

  /** The address in the cookie; checked again, as a cookie can be anything. */
  static String remembered(@Nullable String cookie) {
    try {
      return cookie == null
          ? HOME
          : ofOrigin(new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return HOME;
    }
  }

  private static NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/signed-in")
        .maxAge(seconds)
        .secure(true)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
