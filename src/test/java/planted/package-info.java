/** Violations of every rule in {@code io.perfcycle.architecture}, planted to prove that each rule can fail. Never shipped. */
package planted;
