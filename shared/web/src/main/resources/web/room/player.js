/**
 * One face for every source of the picture. Positions are milliseconds in the film.
 *
 * @typedef {'loading'|'playing'|'paused'|'waiting'|'ended'|'failed'} PlayerState
 *
 * @typedef {object} Player
 * @property {PlayerState} state
 * @property {string|undefined} trouble why it failed: `unplayable`, `gone`, `embedding`, `unreachable`
 * @property {number|undefined} position undefined until the picture is there
 * @property {number|undefined} duration undefined while unknown and of a live stream
 * @property {boolean|undefined} live whether it is a stream without an end; undefined while unknown
 * @property {boolean} muted
 * @property {() => Promise<void>} play with sound where the browser lets it, else muted
 * @property {() => void} pause
 * @property {(ms: number) => void} seek
 * @property {() => void} toEdge goes to the newest of a live stream
 * @property {((rate: number) => void)|undefined} hasten small corrections without a jump
 * @property {(muted: boolean) => void} mute
 * @property {() => void} destroy
 *
 * @typedef {object} Media as `GET /api/sessions/{id}/media` answers
 * @property {'file'|'hls'|'youtube'} kind
 * @property {string} [url]
 * @property {string} [expiresAt] ISO instant after which the address is refused
 * @property {string} [videoId]
 *
 * @typedef {object} PlayerParts
 * @property {HTMLVideoElement} video the element that was started inside the tap
 * @property {HTMLElement} place where a player of another site is put
 * @property {() => Promise<Media>} renew asks for a fresh address
 * @property {import('./clock.js').ServerClock} clock
 * @property {string} title for people who do not see
 * @property {boolean} sound whether the person is known to want and may have sound
 * @property {() => void} onChange
 */

/**
 * The player of a kind, fetched when it is needed: a phone loads no other.
 *
 * @param {Media['kind']} kind
 * @returns {Promise<new (media: Media, parts: PlayerParts) => Player>}
 */
export async function playerOf(kind) {
  switch (kind) {
    case 'youtube': return (await import('./player-youtube.js')).YoutubePlayer;
    case 'hls': return (await import('./player-hls.js')).HlsPlayer;
    default: return (await import('./player-film.js')).FilmPlayer;
  }
}
