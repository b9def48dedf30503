/** Reading files of certificate authorities. */
package dev.tokenconsole.net.authority;
