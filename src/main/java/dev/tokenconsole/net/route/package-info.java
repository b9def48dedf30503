/** Which way: direct, proxy, refused. */
package dev.tokenconsole.net.route;
