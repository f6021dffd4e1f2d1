using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;

namespace Shouwen.App.Desk.Search;

/// <summary>All words of a case, cut into tokens. The store keeps an index of them beside each row, by a trigger (SQLite) or over an expression (PostgreSQL).</summary>
public sealed class CaseWords
{
    /// <summary>Letters of a case that can be searched for; what stands behind that in a very long timeline cannot.</summary>
    public const int MostLetters = 50_000;

    /// <summary>Centre and number in one, so that the order of ids is that of a centre's cases.</summary>
    public required long Id { get; init; }
    public required int CentreId { get; init; }
    public required string Words { get; set; }
    public int Version { get; set; } = 1;

    internal static long IdOf(int centreId, int number) => ((long)centreId << 32) | (uint)number;

    internal static int NumberOf(long id) => (int)(id & uint.MaxValue);

    /// <summary>Words as they are in a case and the texts of its timeline; whatever everybody who may open it can read there, but not what was taken out of its fields.</summary>
    internal static string Of(DeskCase row, IEnumerable<string?> texts) =>
        WordTokens.Of([row.Title, .. DeskJson.Read<List<string>>(row.Tags), .. DeskJson.Read<Dictionary<string, string>>(row.Fields).Values, row.CustomerLabel, .. texts], MostLetters);

    /// <summary>Writes down what can be found of a case as it will be saved, with the caller's changes.</summary>
    internal static async Task KeepAsync(Db db, DeskCase row, CancellationToken cancel)
    {
        var added = db.ChangeTracker.Entries<CaseEntry>().Where(entry => entry.State == EntityState.Added && entry.Entity.CaseId == row.Id && entry.Entity.Kind != CaseEntryKind.Changed).Select(entry => entry.Entity.Text).ToList();
        if (db.Entry(row).State == EntityState.Added)
        {
            db.Add(new CaseWords { Id = IdOf(row.CentreId, row.Number), CentreId = row.CentreId, Words = Of(row, added) });
            return;
        }

        var told = await db.Set<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == row.Id && entry.Text != null && entry.Kind != CaseEntryKind.Changed).OrderBy(entry => entry.Id).Select(entry => entry.Text).ToListAsync(cancel);
        var words = Of(row, [.. told, .. added]);
        var id = IdOf(row.CentreId, row.Number);
        if (await db.Set<CaseWords>().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } known) db.Add(new CaseWords { Id = id, CentreId = row.CentreId, Words = words });
        else if (added.Any(text => text is not null) || known.Words != words) (known.Words, known.Version) = (words, known.Version + 1);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseWords>
    {
        public void Configure(EntityTypeBuilder<CaseWords> table)
        {
            table.ToTable("case_words");
            table.Property(row => row.Id).ValueGeneratedNever();
            table.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}
