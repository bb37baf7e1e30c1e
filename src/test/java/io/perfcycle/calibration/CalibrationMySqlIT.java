package io.perfcycle.calibration;

import io.perfcycle.support.OnMySql;

@OnMySql
class CalibrationMySqlIT extends CalibrationIT {}
