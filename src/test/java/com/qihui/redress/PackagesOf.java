package com.qihui.redress;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.List;

/** Each package of the named modules, the module's own among them, is a slice. */
class PackagesOf implements SliceAssignment {

    private final List<String> modules;

    PackagesOf(String... modules) {
        this.modules = Arrays.stream(modules).map(name -> "com.qihui.redress." + name).toList();
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        return modules.stream().anyMatch(module -> (name + ".").startsWith(module + "."))
                ? SliceIdentifier.of(name)
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "the packages of " + modules;
    }
}
