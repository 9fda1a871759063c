package org.specialleave.platform;

import jakarta.json.spi.JsonProvider;

/**
 * The JSON provider of the product, looked up once.
 *
 * <p>Each static method of {@link jakarta.json.Json} looks the provider up again in every archive of the
 * application, which took more than a third of the time of a submission. A provider is safe for use by many threads.
 */
public final class SharedJsonProvider {
    /** Makes the readers, builders, parsers and values of JSON everywhere in the product. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private SharedJsonProvider() {}
}
