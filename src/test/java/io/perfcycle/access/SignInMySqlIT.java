package io.perfcycle.access;

import io.perfcycle.support.OnMySql;

@OnMySql
class SignInMySqlIT extends SignInIT {}
