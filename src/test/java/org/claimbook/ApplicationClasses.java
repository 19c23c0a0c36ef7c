package org.claimbook;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The compiled classes of the application, without its tests and package descriptions. */
public final class ApplicationClasses {
    private ApplicationClasses() {}

    private static final class All {
        private static final JavaClasses READ = of("org.claimbook");
    }

    /** All of them, read once by each process. */
    public static JavaClasses read() {
        return All.READ;
    }

    /** Those of a package and below it. */
    public static JavaClasses of(String name) {
        // ArchUnit's own option knows target/test-classes only, and each flavour is built in a folder of its own
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .withImportOption(location -> !location.contains("package-info.class"))
                .importPackages(name);
    }
}
