package com.qihui.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.probe.circle.Hen;
import com.qihui.redress.probe.circle.egg.Egg;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Data flows one way: surfaces, workflow, domain, kernel. Each rule has a probe it must refuse. */
class ModularityTests {

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("com.qihui.redress");

    private static final ArchRule ONLY_WORKFLOW_KNOWS_THE_ENGINE =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackage("com.qihui.redress.workflow..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.camunda..");

    private static final ArchRule DOMAIN_KNOWS_NO_SURFACE =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAnyPackage(
                            "com.qihui.redress.ticket..",
                            "com.qihui.redress.evidence..",
                            "com.qihui.redress.statement..",
                            "com.qihui.redress.clause..",
                            "com.qihui.redress.conversation..",
                            "com.qihui.redress.remedy..",
                            "com.qihui.redress.sla..",
                            "com.qihui.redress.escalation..",
                            "com.qihui.redress.merchant..",
                            "com.qihui.redress.order..",
                            "com.qihui.redress.dossier..",
                            "com.qihui.redress.submission..",
                            "com.qihui.redress.probe..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.vaadin..", "org.springframework.web..");

    /** A module that grew packages within keeps them without a circle. */
    private static final ArchRule NO_CIRCLE_WITHIN_THE_WORKFLOW =
            SlicesRuleDefinition.slices()
                    .assignedFrom(new PackagesOf("workflow", "probe.circle"))
                    .should()
                    .beFreeOfCycles();

    @Test
    void modulesUseOnlyWhatTheySayTheyUse() {
        ApplicationModules modules = ApplicationModules.of(RedressApplication.class);

        modules.verify();

        assertThat(modules.stream().count()).isGreaterThan(12);
    }

    @Test
    void onlyTheWorkflowKnowsTheEngine() {
        ONLY_WORKFLOW_KNOWS_THE_ENGINE.check(OURS);

        assertRefuses(ONLY_WORKFLOW_KNOWS_THE_ENGINE, TravellingClock.class);
    }

    @Test
    void theDomainKnowsNoSurface() {
        DOMAIN_KNOWS_NO_SURFACE.check(OURS);

        assertRefuses(DOMAIN_KNOWS_NO_SURFACE, com.qihui.redress.probe.DomainWithAPage.class);
    }

    @Test
    void thePackagesOfTheWorkflowFormNoCircle() {
        NO_CIRCLE_WITHIN_THE_WORKFLOW.check(OURS);

        assertRefuses(NO_CIRCLE_WITHIN_THE_WORKFLOW, Hen.class, Egg.class);
    }

    private static void assertRefuses(ArchRule rule, Class<?>... probes) {
        JavaClasses classes = new ClassFileImporter().importClasses(probes);
        assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
    }
}
