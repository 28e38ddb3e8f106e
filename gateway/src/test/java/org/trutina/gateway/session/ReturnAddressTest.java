package org.trutina.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/procurements", "/procurements/1?state=open&x=%C3%A9", "/a#b"})
  void a_page_of_ours_is_returned_to(String page) {
    assertThat(ReturnAddress.ofOrigin(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "procurements",
        "//attacker.example",
        "///attacker.example",
        "/\\attacker.example",
        "/%5Cattacker.example",
        "/%2F/attacker.example",
        "/\tattacker.example",
        "/%0Aattacker.example",
        "https://attacker.example",
        "https:/attacker.example",
        "javascript:alert(1)",
        "/login",
        "/login/",
        "/logout",
        "/api/v1/session",
        "/auth/realms/trutina",
      })
  void everything_else_leads_home(String asked) {
    assertThat(ReturnAddress.ofOrigin(asked)).isEqualTo("/");
  }

  @Test
  void what_is_remembered_comes_back_and_a_changed_cookie_leads_home() {
    String cookie = ReturnAddress.remember("/procurements?state=open").getValue();
    assertThat(ReturnAddress.remembered(cookie)).isEqualTo("/procurements?state=open");
    assertThat(ReturnAddress.remembered("Ly9hdHRhY2tlci5leGFtcGxl")).isEqualTo("/");
    assertThat(ReturnAddress.remembered("%%%")).isEqualTo("/");
    assertThat(ReturnAddress.remembered(null)).isEqualTo("/");
  }
}
