package org.specialleave.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.specialleave.platform.Schema;

/** The settings as they are shipped, with some changed; texts alone. */
public final class DefaultSettings implements Config {
    private final Map<String, String> values;

    /** All as shipped. */
    public DefaultSettings() {
        this(shipped());
    }

    private DefaultSettings(Map<String, String> values) {
        this.values = values;
    }

    private static Map<String, String> shipped() {
        Properties defaults = new Properties();
        try (InputStream file = Schema.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new HashMap<>();
        defaults.stringPropertyNames().forEach(name -> values.put(name, defaults.getProperty(name)));
        return values;
    }

    /** These, with one of them changed. */
    public DefaultSettings with(String name, String value) {
        Map<String, String> changed = new HashMap<>(values);
        if (changed.put(name, value) == null) {
            throw new IllegalArgumentException("There is no setting " + name);
        }
        return new DefaultSettings(changed);
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        return getOptionalValue(name, type).orElseThrow();
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !value.isEmpty())
                .map(type::cast);
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
