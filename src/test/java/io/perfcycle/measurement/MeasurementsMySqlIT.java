package io.perfcycle.measurement;

import io.perfcycle.support.OnMySql;

/** Measurements on a real MySQL server. */
@OnMySql
class MeasurementsMySqlIT extends MeasurementsIT {}
