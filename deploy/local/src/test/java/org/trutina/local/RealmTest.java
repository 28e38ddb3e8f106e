package org.trutina.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What must stay true of the realm that production imports. */
class RealmTest {

  private final ObjectNode realm = Keycloak.read("/keycloak/trutina-realm.json");
  private final ObjectNode demonstration = Keycloak.read("/keycloak/demo.json");

  @Test
  void it_has_the_five_roles_each_with_a_description() {
    assertThat(names(realm.path("roles").path("realm"), "name"))
        .containsExactlyInAnyOrder("officer", "approver", "steward", "auditor", "admin");
    assertThat(names(realm.path("roles").path("realm"), "description")).doesNotContain("");
  }

  @Test
  void signing_in_to_the_portal_needs_pkce() {
    assertThat(
            client("trutina-gateway")
                .path("attributes")
                .path("pkce.code.challenge.method")
                .asText())
        .isEqualTo("S256");
  }

  @Test
  void no_client_takes_passwords_or_gives_tokens_to_browsers_directly() {
    assertThat(realm.path("clients"))
        .allSatisfy(
            client -> {
              assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
              assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
              assertThat(client.path("publicClient").asBoolean(true)).isFalse();
              assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
            });
  }

  @Test
  void it_has_no_people_no_authorities_and_no_literal_secrets() {
    assertThat(realm.has("groups")).isFalse();
    assertThat(realm.toString()).doesNotContain("musterhafen", "exempleville");
    assertThat(names(realm.path("users"), "username"))
        .containsExactly("service-account-trutina-assessment", "service-account-trutina-access");
    assertThat(texts(realm, "secret")).isNotEmpty().allMatch(it -> it.matches("\\$\\{[A-Z_]+}"));
    assertThat(texts(realm, "value")).isEmpty();
    assertThat(texts(demonstration, "value")).containsOnly("${TRUTINA_DEMO_PASSWORD}");
  }

  @Test
  void guessing_passwords_is_slowed_down_and_access_tokens_are_short_lived() {
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
    assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isLessThanOrEqualTo(1800);
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
  }

  @Test
  void people_cannot_change_their_own_authority() throws Exception {
    String profile =
        realm
            .path("components")
            .path("org.keycloak.userprofile.UserProfileProvider")
            .path(0)
            .path("config")
            .path("kc.user.profile.config")
            .path(0)
            .asText();
    JsonNode authority =
        stream(new ObjectMapper().readTree(profile).path("attributes"))
            .filter(it -> it.path("name").asText().equals("authority"))
            .findFirst()
            .orElseThrow();
    assertThat(authority.path("permissions").path("edit").toString()).isEqualTo("[\"admin\"]");
    assertThat(authority.path("multivalued").asBoolean(true)).isFalse();
  }

  @Test
  void one_client_manages_users_and_clients_and_gets_no_token_for_our_api() {
    String roles = "[\"manage-users\",\"manage-clients\"]";
    assertThat(stream(realm.path("users")).filter(it -> it.has("clientRoles")))
        .singleElement()
        .satisfies(
            account -> {
              assertThat(account.path("serviceAccountClientId").asText())
                  .isEqualTo("trutina-access");
              assertThat(account.path("clientRoles").path("realm-management").toString())
                  .isEqualTo(roles);
            });
    assertThat(realm.path("clientScopeMappings").findValues("roles").toString())
        .isEqualTo("[" + roles + "]");
    assertThat(client("trutina-access").path("defaultClientScopes").toString())
        .doesNotContain("\"trutina\"");
  }

  @Test
  void only_our_own_clients_get_tokens_for_our_api() {
    assertThat(texts(realm, "included.custom.audience")).containsExactly("trutina-api");
    assertThat(realm.path("defaultDefaultClientScopes").toString()).doesNotContain("\"trutina\"");
    assertThat(stream(realm.path("clients")))
        .filteredOn(client -> !client.path("clientId").asText().equals("trutina-access"))
        .isNotEmpty()
        .allSatisfy(
            client ->
                assertThat(client.path("defaultClientScopes").toString()).contains("\"trutina\""));
  }

  @Test
  void every_scope_that_a_client_names_exists() {
    // Keycloak ignores unknown ones with a warning, and makes no scopes of its own beside ours.
    List<String> scopes = names(realm.path("clientScopes"), "name");
    assertThat(stream(Keycloak.realmWithDemonstration().path("clients")))
        .allSatisfy(
            client ->
                assertThat(scopes)
                    .containsAll(
                        stream(client.path("defaultClientScopes")).map(JsonNode::asText).toList()));
  }

  @Test
  void the_demonstration_has_people_of_two_authorities_that_exist() {
    List<String> groups = names(demonstration.path("groups"), "name");
    assertThat(groups).containsExactly("musterhafen", "exempleville");
    assertThat(stream(demonstration.path("users")).filter(user -> user.has("groups")))
        .hasSize(10)
        .allSatisfy(
            user -> {
              String authority = user.path("attributes").path("authority").path(0).asText();
              assertThat(groups).contains(authority);
              assertThat(user.path("groups").path(0).asText()).isEqualTo("/" + authority);
            });
  }

  @Test
  void the_demonstrations_machine_reads_until_a_day_like_one_that_an_administrator_issued() {
    assertThat(demonstration.at("/clients/0/clientId").asText()).isEqualTo("trutina-auditor");
    assertThat(demonstration.at("/clients/0/protocolMappers/0/config/claim.name").asText())
        .isEqualTo("access_expires");
    assertThat(demonstration.at("/users/0/attributes/authority/0").asText())
        .isEqualTo("musterhafen");
  }

  private JsonNode client(String id) {
    return stream(realm.path("clients"))
        .filter(it -> it.path("clientId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(JsonNode list, String field) {
    return stream(list).map(it -> it.path(field).asText()).toList();
  }

  private static List<String> texts(JsonNode tree, String field) {
    return tree.findValues(field).stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
