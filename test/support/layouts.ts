// Texts as somebody typed them, and as the formatter lays them out.

/** What is formatted, before, and after. */
export type Layout = readonly [what: string, before: string, after: string];

/** A line or two each, so that a failure names its reason. */
// prettier-ignore
export const smallLayouts: readonly Layout[] = [
  ['seasons of an era', 'a: b in old   seasons 1,2,s3e4', 'a: b in old seasons 1, 2, s3e4\n'],
  ['sources of single values', 'a: 2015 [b],2016 [c , d]', 'a: 2015 [b], 2016 [c, d]\n'],
  ['an empty file', '', ''],
  ['a file of blanks', ' \n\t\n ; \n', ''],
  ['an end without a newline', 'season 1', 'season 1\n'],
  ['blank lines at both ends', '\n\n \nseason 1\n\n\n', 'season 1\n'],
  ['blank lines between', 'season 1\n\n \n\nseason 2\nseason 3', 'season 1\n\nseason 2\nseason 3\n'],
  ['a byte order mark', '\uFEFF  season  1', '\uFEFFseason 1\n'],
  ['a byte order mark alone', '\uFEFF', '\uFEFF'],
  ['CRLF', 'season 1\r\n\r\n\r\nseason 2', 'season 1\r\n\r\nseason 2\r\n'],
  ['the first line end decides (CRLF)', 'season 1\r\nseason 2\nseason 3\n', 'season 1\r\nseason 2\r\nseason 3\r\n'],
  ['the first line end decides (LF)', 'season 1\nseason 2\r\nseason 3\r\n', 'season 1\nseason 2\nseason 3\n'],
  ['CR alone', 'season 1\rseason 2', 'season 1\rseason 2\r'],
  ['CRLF in prose', 'a: """x\r\n  y"""', 'a: """\r\n  x\r\n  y\r\n"""\r\n'],

  ['a head', 'show\tballard   "Ballard"', 'show ballard "Ballard"\n'],
  ['a head without blanks', 'season 2"Dreamland"(late)on 2025[a,b]:"x"', 'season 2 "Dreamland" (late) on 2025 [a, b]: "x"\n'],
  ['a head with sources at the end', 'section "A": "x" [a]', 'section "A" [a]: "x"\n'],
  ['a head with sources twice', 'section "A" [a]: "x" [b]', 'section "A" [a, b]: "x"\n'],
  ['a label that is a range', 'episode 53..54"A Little Kiss"', 'episode 53..54 "A Little Kiss"\n'],
  ['a label that is an episode', 'review  S01E03', 'review S01E03\n'],
  ['a label that is a path', 'character  bosch.harry "Harry"', 'character bosch.harry "Harry"\n'],
  ['a label in two languages', 'show a "A" @en @es', 'show a "A"@en @es\n'],

  ['a field', 'genre :"Crime drama" ,"Mystery"', 'genre: "Crime drama", "Mystery"\n'],
  ['a field without blanks', 'aka:"A"@en-US(x)voice,b"B"[c , d]', 'aka: "A"@en-US (x) voice, b "B" [c, d]\n'],
  ['a language set apart', 'aka: "A"   @en', 'aka: "A"@en\n'],
  ['values of all types', 'a:83/100,9.38M , 100%,1h30min,1967~,2025-07-09..present,2024..,s1e1..s1e7,tba', 'a: 83/100, 9.38M, 100%, 1h30min, 1967~, 2025-07-09..present, 2024.., s1e1..s1e7, tba\n'],
  ['scopes', 'a: b in  season  1,c in seasons 1..3,5,7..', 'a: b in season 1, c in seasons 1..3, 5, 7..\n'],
  ['episodes', 'a: b in s1e3,s1e5 , s2..s3,c in  classic', 'a: b in s1e3, s1e5, s2..s3, c in classic\n'],
  ['dated', 'a: b on  2025-07-09,c from\t2024 until s2', 'a: b on 2025-07-09, c from 2024 until s2\n'],
  ['strings as they are spelt', String.raw`a: "say \"hi\" \u{1F600}  {x} // y", "é", "é"`, String.raw`a: "say \"hi\" \u{1F600}  {x} // y", "é", "é"` + '\n'],
  ['notes as they are spelt', 'a: b (est.  (2024);  // {x})', 'a: b (est.  (2024);  // {x})\n'],
  ['letters of other scripts', 'show  化物語"化物語"@ja{хора : हिन्दी}', 'show 化物語 "化物語"@ja { хора: हिन्दी }\n'],
  ['blanks of other widths', 'season\u00A01\u3000{\u200Ba\u2003:\u00A0b\u200B}', 'season 1 { a: b }\n'],

  ['semicolons', 'a: 1;b: 2 ;; c: 3;', 'a: 1\nb: 2\nc: 3\n'],
  ['blocks side by side', 'crew{} season 1{}; season 2', 'crew {}\nseason 1 {}\nseason 2\n'],
  ['a comment behind a semicolon', 'a: 1; // one\nb: 2', 'a: 1 // one\nb: 2\n'],

  ['credits', 'cast main{\na"A",b as  c"C" , "Host"in s1[d]:"x"\ne"E"\n}', 'cast main {\n  a "A", b as c "C", "Host" in s1 [d]: "x"\n  e "E"\n}\n'],
  ['a credit with sources at the end', 'cast main {\na as b: "x"[c]\n}', 'cast main {\n  a as b [c]: "x"\n}\n'],
  ['qualifiers of a credit', 'cast main {\na as b.c  reprising b,d credited"A B" dub  pt-BR voice\n}', 'cast main {\n  a as b.c reprising b, d credited "A B" dub pt-BR voice\n}\n'],
  ['a block in a cast', 'cast main {\na "A"\n{ born: 1967 }\n}', 'cast main {\n  a "A" {\n    born: 1967\n  }\n}\n'],
  ['quoted players', 'cast main { "A"as"B" }', 'cast main {\n  "A" as "B"\n}\n'],

  ['an empty block', 'crew {\n\n}', 'crew {}\n'],
  ['a block on one line', 'person x"X"{born:1967;died : 2001;}', 'person x "X" { born: 1967; died: 2001 }\n'],
  ['a block on one line with a comment behind', 'person x { born: 1967 }// c', 'person x { born: 1967 } // c\n'],
  ['a block on one line with a credit', 'cast main { a as b }', 'cast main {\n  a as b\n}\n'],
  ['a block on one line with prose', 'show x { premise: """y""" }', 'show x {\n  premise: """y"""\n}\n'],
  ['blocks in a block on one line', 'season 1 { episode 1 { aired: 2025 } }', 'season 1 {\n  episode 1 { aired: 2025 }\n}\n'],
  ['a block on several lines', 'person x {\nborn: 1967 }', 'person x {\n  born: 1967\n}\n'],
  ['Allman braces', 'season 1\n\n{\n\na: 1\n\n}\n', 'season 1 {\n  a: 1\n}\n'],
  ['a head that ends in prose', 'section "A": """x\ny"""{ a: 1 }', 'section "A": """\n  x\n  y\n""" {\n  a: 1\n}\n'],
];

/** Many lines at a time: comments, lists, prose, blocks. */
export const largeLayouts: readonly Layout[] = [
  [
    'comments in every place',
    lines`
      // first
         // second   
      season 1   // at the head
      {  //at the brace
      // inside

      // before a field
      a: b// at a field

      c: d


      // last
      }// at the end
      // after
    `,
    lines`
      // first
      // second
      season 1 { // at the head
        //at the brace
        // inside

        // before a field
        a: b // at a field

        c: d

        // last
      } // at the end
      // after
    `,
  ],
  [
    'comments between a head and its brace',
    lines`
      season 1
      // what it is

      {
      a: b
      }
      season 2 { // dates
      }
      season 3 {
      // nothing yet
      }
    `,
    lines`
      season 1 {
        // what it is

        a: b
      }
      season 2 { // dates
      }
      season 3 {
        // nothing yet
      }
    `,
  ],
  [
    'lists over lines',
    lines`
      crew {
      writer: a,b,   // the first two

            // and then
      c"C"(x),
          d [e]
      director:a,
      b;producer: c
      }
      cast main {
      a,// the twin
      b as c,
      // and
      "D" voice: "x"
      }
    `,
    lines`
      crew {
        writer: a, b, // the first two

          // and then
          c "C" (x),
          d [e]
        director: a,
          b
        producer: c
      }
      cast main {
        a, // the twin
          b as c,
          // and
          "D" voice: "x"
      }
    `,
  ],
  [
    'prose',
    lines`
      show a {
      premise:  """
              One.

                - two   

              Three.
          """   [b]
        summary: """Starts here
             and goes on
               deeper"""
      note: """one line  """
      empty: """
        """
      quote: "a", """b
      c"""@en (x), d,
         """e
         f"""
      }
    `,
    lines`
      show a {
        premise: """
          One.

            - two

          Three.
        """ [b]
        summary: """
          Starts here
          and goes on
            deeper
        """
        note: """one line  """
        empty: """
        """
        quote: "a", """
          b
          c
        """@en (x), d,
          """
            e
            f
          """
      }
    `,
  ],
  [
    'prose of a credit over lines',
    lines`
      cast main {
      a as b,
      c: """x
      y"""
      }
    `,
    lines`
      cast main {
        a as b,
          c: """
            x
            y
          """
      }
    `,
  ],
  [
    'blocks within blocks',
    lines`
      show a
      {
      season 1 { episodes: 10; released: 2025

          episode 1 "A" { aired: 2025-01-01 }
      cast guest { b as c // d
      } } }
    `,
    lines`
      show a {
        season 1 {
          episodes: 10
          released: 2025

          episode 1 "A" { aired: 2025-01-01 }
          cast guest {
            b as c // d
          }
        }
      }
    `,
  ],
];

/** A text without the margin that its lines share in this file. */
function lines({ raw }: TemplateStringsArray): string {
  const [text = ''] = raw;
  const margin = /^\n( *)/.exec(text)?.[1] ?? '';
  return text
    .replaceAll('\n' + margin, '\n')
    .replace(/^\n/, '')
    .replace(/ +$/, '');
}
