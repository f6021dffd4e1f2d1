using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Desk.Doors;

/// <summary>What stands above a public form, in one language.</summary>
public sealed record DoorWords(string? Title, string? Text);

/// <summary>How cases of a kind come in without anybody of the centre: who answers for them, how grave they are to begin with, what customers are shown.</summary>
/// <param name="Owners">Who answers for what arrives, taken in turn.</param>
/// <param name="Impact">Row of the kind's matrix.</param>
/// <param name="Urgency">Column of the kind's matrix.</param>
public sealed record DoorRule([property: JsonRequired] IReadOnlyList<Guid> Owners, [property: JsonRequired] int Impact, [property: JsonRequired] int Urgency)
{
    /// <summary>Whether the public form takes cases.</summary>
    public bool HasForm { get; init; }

    /// <summary>Whether mail that belongs to no case yet becomes one of this kind; of one kind in a centre.</summary>
    public bool TakesMail { get; init; }

    /// <summary>Codes of what customers may say it is about; one is the topic of all, none leaves it open.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>By language: zh-CN, en.</summary>
    public IReadOnlyDictionary<string, DoorWords> Words { get; init; } = new Dictionary<string, DoorWords>();

    /// <summary>How long a customer's link opens their case.</summary>
    public int LinkDays { get; init; } = 90;

    /// <summary>Whether customers see who of the centre wrote to them.</summary>
    public bool ShowsNames { get; init; }
}

/// <summary>The way into a centre for cases of one kind.</summary>
public sealed class CaseDoor : IAudited
{
    public const int LinkLength = 10;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid TypeId { get; init; }

    /// <summary>The end of the form's address, which stands on posters and web pages and is no secret.</summary>
    public required string Link { get; init; }

    /// <summary>As JSON.</summary>
    public required string Rule { get; set; }
    public bool HasForm { get; set; }
    public bool TakesMail { get; set; }

    /// <summary>How many have come in: whose turn it is.</summary>
    public int Turn { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => Link;
    int? IAudited.AuditCentreId => CentreId;

    internal DoorRule Document => DeskJson.Read<DoorRule>(Rule);

    internal sealed class Mapping : IEntityTypeConfiguration<CaseDoor>
    {
        public void Configure(EntityTypeBuilder<CaseDoor> table)
        {
            table.ToTable("case_doors");
            table.Property(row => row.Link).HasMaxLength(LinkLength);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => row.Link).IsUnique();
            table.HasIndex(row => row.TypeId).IsUnique();
            table.HasIndex(row => row.CentreId).IsUnique().HasFilter("takes_mail").HasDatabaseName("IX_case_doors_mail");
            table.Ignore(row => row.Document);
        }
    }
}
