package io.perfcycle.access;

import io.perfcycle.support.OnMySql;

@OnMySql
class ReadsMySqlIT extends ReadsIT {}
