package dev.gradus.app.web.storage;

/** The databases that the portal can keep its data in. */
public enum DatabaseVendor {
    /** An embedded file, opened by this process alone. */
    H2,
    /** A server that any number of portals may share. */
    POSTGRESQL
}
