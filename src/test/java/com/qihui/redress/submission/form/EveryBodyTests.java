package com.qihui.redress.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.escalation.Body;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No body without its contract test, and none that the desk names without a class. */
class EveryBodyTests {

    private final List<JavaClass> all =
            new ClassFileImporter()
                    .importPackages("com.qihui.redress.submission.form").stream()
                            .filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
                            .toList();

    @Test
    void everyBodyHasAContractTest() {
        List<String> bodies = named(ExternalBody.class);

        assertThat(named(ExternalBodyContract.class))
                .containsAll(bodies.stream().map(body -> body + "Tests").toList());
        assertThat(bodies).hasSize(Body.values().length - 1);
    }

    private List<String> named(Class<?> kind) {
        return all.stream()
                .filter(one -> one.isAssignableTo(kind))
                .map(JavaClass::getSimpleName)
                .toList();
    }
}
