/**
 * Files of other HTTP clients: Postman, Bruno, Hoppscotch, Insomnia, JetBrains and its kin, browsers, Kubernetes.
 *
 * <p>Each class knows one client's form and where the values of one environment or one request are in it. What is not
 * in a form of its own is left to {@link dev.tokenconsole.formats.credentials.tree.ObjectSearch}. Start with
 * {@link dev.tokenconsole.formats.credentials.client.ClientExports}.
 */
package dev.tokenconsole.formats.credentials.client;
