using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Desk.Search;

/// <summary>Cases that may have what is wanted, the newest first.</summary>
/// <param name="Behind">From which number on to ask for more; null when there are none.</param>
/// <param name="Looked">How many were looked at for them.</param>
/// <param name="AreSure">Whether they have been compared letter by letter already.</param>
internal sealed record CaseCandidates(IReadOnlyList<int> Numbers, int? Behind, int Looked, bool AreSure)
{
    public const string SqliteIndex = "case_words_index";

    /// <summary>What PostgreSQL's index holds; a query must say it in the same letters.</summary>
    public const string PostgresTokens = "array_to_tsvector(string_to_array(trim(words), ' '))";

    /// <summary>Of the newest so many, a share that makes it right to look at one after the other: 2 in 100.</summary>
    private const int Common = 50;

    public static Task<CaseCandidates> NextAsync(Db db, int centreId, IReadOnlyList<Wanted> wanted, int before, int most, CancellationToken cancel)
    {
        var (from, to) = (CaseWords.IdOf(centreId, 0), CaseWords.IdOf(centreId, before));
        return db.Kind == StoreKind.Sqlite ? SqliteAsync(db, wanted, from, to, most, cancel) : PostgresAsync(db, wanted, from, to, most, cancel);
    }

    /// <summary>FTS5 walks through its lists in the order of ids, however long they are.</summary>
    private static async Task<CaseCandidates> SqliteAsync(Db db, IReadOnlyList<Wanted> wanted, long from, long to, int most, CancellationToken cancel)
    {
        var asked = string.Join(" AND ", Terms(wanted, (term, isBeginning) => isBeginning ? $"\"{term}\"*" : $"\"{term}\""));
        var ids = await db.Database.SqlQuery<long>($"SELECT rowid AS \"Value\" FROM case_words_index WHERE case_words_index MATCH {asked} AND rowid > {from} AND rowid < {to} ORDER BY rowid DESC LIMIT {most}").ToListAsync(cancel);
        return Told(ids, most, ids.Count, wanted.All(one => one.Terms.Count == 1 && one.Beginning is null));
    }

    /// <summary>An inverted index gives all at once and in no order: for what is common that is too many, but then it stands in the newest rows anyway.</summary>
    private static async Task<CaseCandidates> PostgresAsync(Db db, IReadOnlyList<Wanted> wanted, long from, long to, int most, CancellationToken cancel)
    {
        var newest = db.Set<CaseWords>().Where(row => row.Id > from && row.Id < to).OrderByDescending(row => row.Id).Take(most);
        var said = await SearchCases.Saying(newest, wanted).OrderByDescending(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
        if (said.Count >= Common)
        {
            var last = await newest.MinAsync(row => row.Id, cancel);
            return new([.. said.Select(CaseWords.NumberOf)], CaseWords.NumberOf(last), most, true);
        }

        var asked = string.Join(" & ", Terms(wanted, (term, isBeginning) => isBeginning ? $"'{term}':*" : $"'{term}'"));
        var ids = await db.Database.SqlQuery<long>($"""
            WITH hit AS MATERIALIZED (SELECT id FROM case_words WHERE array_to_tsvector(string_to_array(trim(words), ' ')) @@ CAST({asked} AS tsquery))
            SELECT id AS "Value" FROM hit WHERE id > {from} AND id < {to} ORDER BY id DESC LIMIT {most}
            """).ToListAsync(cancel);
        return Told(ids, most, most + ids.Count, false);
    }

    private static IEnumerable<string> Terms(IReadOnlyList<Wanted> wanted, Func<string, bool, string> told) =>
        wanted.SelectMany(one => one.Terms.Select(term => told(term, term == one.Beginning))).Distinct();

    private static CaseCandidates Told(List<long> ids, int most, int looked, bool areSure) =>
        new([.. ids.Select(CaseWords.NumberOf)], ids.Count < most ? null : CaseWords.NumberOf(ids[^1]), looked, areSure);
}
