// The run profile begins with this: from here on Maven prints errors alone, as it does with -q, so that what a person
// reads is what the launcher says. Maven has no such setting for a profile, so its loggers are told while it runs:
// by a property those that are still to come, by their field those that are there.
println 'Building Special Leave; the first time it takes some minutes, while what it needs is fetched ...'
['org', 'com', 'io', 'fish'].each { System.setProperty("org.slf4j.simpleLogger.log.$it", 'error') }
try {
    org.slf4j.LoggerFactory.ILoggerFactory.loggerMap.values().each { it.currentLogLevel = 40 }
} catch (RuntimeException e) {
    log.debug('Maven goes on printing what it does', e)
}
