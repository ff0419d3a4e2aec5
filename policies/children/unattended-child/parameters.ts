/** The level is that of orphans at home (民发〔2019〕62号 art. 3): there is no number of its own. */
export { orphanScattered } from '../orphan/parameters.ts';
