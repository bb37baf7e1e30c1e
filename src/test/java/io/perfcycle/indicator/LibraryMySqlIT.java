package io.perfcycle.indicator;

import io.perfcycle.support.OnMySql;

@OnMySql
class LibraryMySqlIT extends LibraryIT {}
