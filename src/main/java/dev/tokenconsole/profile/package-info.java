/** What the user keeps: environments, credential profiles, secrets. */
package dev.tokenconsole.profile;
