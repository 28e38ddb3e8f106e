package org.trutina.assessment.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.trutina.assessment.access.AccessDeeds.Deed;
import org.trutina.assessment.access.Realm.Creation;
import org.trutina.edge.AccessExpiry;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;

/** The machine clients of the caller's authority. */
@ApplicationScoped
class MachineClients {

  private static final int PORTION = 100;

  private final Realm realm;
  private final AccessDeeds deeds;
  private final Caller caller;
  private final Clock clock;

  MachineClients(Realm realm, AccessDeeds deeds, Caller caller, Clock clock) {
    this.realm = realm;
    this.deeds = deeds;
    this.caller = caller;
    this.clock = clock;
  }

  /** A page of clients by their ids. */
  Page<MachineClient> list(PageRequest page) {
    int limit = page.limit();
    String after = page.after();
    String authority = caller.authority();
    Instant now = clock.instant();
    return Page.by(
        MachineClient::clientId,
        realm.ask(trutina -> issued(trutina, authority)).stream()
            .map(client -> MachineClient.of(client, now))
            .filter(client -> client.clientId().compareTo(after) > 0)
            .sorted(Comparator.comparing(MachineClient::clientId))
            .limit(limit + 1L)
            .toList(),
        limit);
  }

  private static List<ClientRepresentation> issued(RealmResource trutina, String authority) {
    var issued = new ArrayList<ClientRepresentation>();
    String prefix = MachineClient.prefix(authority);
    List<ClientRepresentation> portion = List.of();
    for (int first = 0; first == 0 || portion.size() == PORTION; first += PORTION) {
      portion = trutina.clients().findAll(prefix, null, true, first, PORTION);
      portion.stream().filter(client -> MachineClient.isOf(authority, client)).forEach(issued::add);
    }
    return issued;
  }

  /**
   * Makes a client that reads as an auditor of the authority until an instant.
   *
   * @param secret what its program signs in with; Keycloak keeps it, and nobody is shown it again
   */
  MachineClient issue(String name, Instant expiresAt, String secret) {
    String authority = caller.authority();
    String clientId = MachineClient.prefix(authority) + OneTimeSecret.identifier();
    ClientRepresentation client = readOnly(clientId, name, secret);
    client.setAttributes(
        Map.of(
            MachineClient.AUTHORITY,
            authority,
            MachineClient.ISSUED_BY,
            caller.name(),
            MachineClient.ISSUED_AT,
            clock.instant().toString(),
            MachineClient.EXPIRES_AT,
            expiresAt.toString(),
            "oauth2.device.authorization.grant.enabled",
            "false"));
    client.setProtocolMappers(
        List.of(
            claim("authority", authority, "String"),
            claim(AccessExpiry.CLAIM, Long.toString(expiresAt.getEpochSecond()), "long")));
    return deeds.perform(
        Deed.ISSUE,
        clientId,
        null,
        new MachineClient.Access(name, expiresAt),
        () -> MachineClient.of(created(client), clock.instant()));
  }

  private ClientRepresentation created(ClientRepresentation client) {
    String id =
        switch (realm.create(trutina -> trutina.clients().create(client))) {
          case Creation.Created(String made) -> made;
          case Creation.Refused(Realm.Refusal refusal) ->
              throw Problem.invalid(
                  "invalid-client", "/name", "This name is not taken; use letters and digits.");
        };
    try {
      return realm.ask(
          trutina -> {
            String account = trutina.clients().get(id).getServiceAccountUser().getId();
            RoleScopeResource roles = trutina.users().get(account).roles().realmLevel();
            roles.add(List.of(Realm.role(roles, Role.AUDITOR)));
            return trutina.clients().get(id).toRepresentation();
          });
    } catch (RuntimeException e) {
      realm.tell(trutina -> trutina.clients().get(id).remove());
      throw e;
    }
  }

  /** Without any way in but client credentials, and without any scope but ours. */
  private static ClientRepresentation readOnly(String clientId, String name, String secret) {
    var client = new ClientRepresentation();
    client.setClientId(clientId);
    client.setName(name);
    client.setDescription("Reads as an auditor of one contracting authority.");
    client.setProtocol("openid-connect");
    client.setEnabled(true);
    client.setPublicClient(false);
    client.setClientAuthenticatorType("client-secret");
    client.setSecret(secret);
    client.setStandardFlowEnabled(false);
    client.setImplicitFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setServiceAccountsEnabled(true);
    client.setFullScopeAllowed(false);
    client.setRedirectUris(List.of());
    client.setWebOrigins(List.of());
    client.setDefaultClientScopes(List.of("basic", "profile", "trutina"));
    client.setOptionalClientScopes(List.of());
    return client;
  }

  private static ProtocolMapperRepresentation claim(String name, String value, String type) {
    var mapper = new ProtocolMapperRepresentation();
    mapper.setName(name);
    mapper.setProtocol("openid-connect");
    mapper.setProtocolMapper("oidc-hardcoded-claim-mapper");
    mapper.setConfig(
        Map.of(
            "claim.name", name,
            "claim.value", value,
            "jsonType.label", type,
            "access.token.claim", "true",
            "id.token.claim", "false",
            "userinfo.token.claim", "false",
            "introspection.token.claim", "true"));
    return mapper;
  }

  /** Takes a client away: from now on it gets no token. */
  void revoke(String id) {
    String authority = caller.authority();
    MachineClient client =
        realm
            .find(trutina -> trutina.clients().get(id).toRepresentation())
            .filter(found -> MachineClient.isOf(authority, found))
            .map(found -> MachineClient.of(found, clock.instant()))
            .orElseThrow(() -> Problem.unknown("machine client", id));
    deeds.perform(
        Deed.REVOCATION,
        client.clientId(),
        client.access(),
        null,
        () ->
            realm.find(
                trutina -> {
                  // Gone already if somebody else was faster.
                  trutina.clients().get(id).remove();
                  return true;
                }));
  }
}
