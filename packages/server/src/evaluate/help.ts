/** The text of `--help`. */
export const HELP = `Measures a backend on labelled pairs of photos.

  npx -p @facecompare/server facecompare-evaluate PAIRS.csv [--upstream NAME | --url URL]

PAIRS.csv has a first line with the columns a, b and same, and a line for each pair. a and b are
paths relative to the file. same is 1, true or genuine, or 0, false or impostor. Columns that begin
with "group" are labels: each has error rates of its own. A file that ends in .tsv has tabs.

  --upstream NAME    engine (default), on-device or vlens, with the server's environment variables
  --url URL          the exact endpoint; a key comes from FACECOMPARE_API_KEY
  --concurrency N    comparisons at the same time
  --results FILE     keeps results as JSON lines, to go on after an interruption. Without it,
                     PAIRS.csv.results.jsonl keeps them until the run is complete
  --fmr RATE         also prints the threshold for this false match rate, such as 1e-3
  --plot FILE        writes a DET plot (SVG)
  --names            also lists the photos of each error
  --help             prints this text

The photos go to the named backend and nowhere else. Without --names, the report and the results
have no file names.

Exit codes: 0 the report is printed, 1 the backend failed, 2 the command or a file has a mistake,
130 stopped by Ctrl-C.
`;
