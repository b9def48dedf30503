/**
 * Claims of a token compared with what its environment and profile expect.
 *
 * <p>{@link FetchedToken} holds a token that came, decoded once, and is the place to start; {@link ExpectedClaims}
 * compares and returns a {@link Finding} for each claim with an expectation. {@link OfferedClaims} are those that an
 * environment without expectations may expect. Nothing here checks a signature.
 *
 * <p>Both faces use it. It knows neither requests nor formats: a caller brings the token and the notes on its response.
 */
package dev.tokenconsole.verify.claims;
