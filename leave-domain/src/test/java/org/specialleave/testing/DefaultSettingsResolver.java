package org.specialleave.testing;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** Gives tests without a server {@link DefaultSettings}. */
public final class DefaultSettingsResolver extends ConfigProviderResolver {
    private final Config settings = new DefaultSettings();

    @Override
    public Config getConfig() {
        return settings;
    }

    @Override
    public Config getConfig(ClassLoader loader) {
        return settings;
    }

    @Override
    public ConfigBuilder getBuilder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void registerConfig(Config config, ClassLoader loader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void releaseConfig(Config config) {
        throw new UnsupportedOperationException();
    }
}
