package io.perfcycle.verify;

import io.perfcycle.support.OnMySql;

@OnMySql
class InvariantsMySqlIT extends InvariantsIT {}
