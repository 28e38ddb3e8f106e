package org.trutina.assessment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.trutina.testing.TestCatalogue;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.TokenEndpoint;
import org.trutina.testing.Tokens;

/** A test of the running service, with a real database and the real catalogue. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "assessment"))
@QuarkusTestResource(TestCatalogue.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(TokenEndpoint.class)
@interface ServiceTest {}
