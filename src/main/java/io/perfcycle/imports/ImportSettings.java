package io.perfcycle.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of an import.
 *
 * @param maxSize largest file taken
 * @param maxUnpackedSize largest workbook once unpacked, so that a small file cannot fill the memory
 */
@ConfigurationProperties("perfcycle.imports")
record ImportSettings(
        @DefaultValue("200MB") DataSize maxSize,
        @DefaultValue("2GB") DataSize maxUnpackedSize) {
    ImportSettings {
        if (maxSize.toBytes() < 1) {
            throw new IllegalArgumentException("perfcycle.imports.max-size is %s; give at least 1B".formatted(maxSize));
        }
        if (maxUnpackedSize.compareTo(maxSize) < 0) {
            throw new IllegalArgumentException("perfcycle.imports.max-unpacked-size is %s; give at least max-size (%s)"
                    .formatted(maxUnpackedSize, maxSize));
        }
    }
}
