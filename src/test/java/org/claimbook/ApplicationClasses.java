package org.claimbook;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The compiled classes of the application, without its tests and package descriptions. */
public final class ApplicationClasses {
    private ApplicationClasses() {}

    public static JavaClasses read() {
        // ArchUnit's own option knows target/test-classes only, and each flavour is built in a folder of its own
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .withImportOption(location -> !location.contains("package-info.class"))
                .importPackages("org.claimbook");
    }
}
