package io.perfcycle.training;

import io.perfcycle.support.OnMySql;

@OnMySql
class TrainingMySqlIT extends TrainingIT {}
