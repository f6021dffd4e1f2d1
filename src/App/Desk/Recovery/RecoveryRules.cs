using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Desk.Recovery;

/// <summary>What a customer may be given, and what it costs in whole cents of the centre's currency.</summary>
public sealed record Compensation([property: JsonRequired] string Code, [property: JsonRequired] string Name, [property: JsonRequired] long Cents);

/// <summary>Up to what cost a role gives by itself.</summary>
public sealed record CompensationLimit([property: JsonRequired] Role Role, [property: JsonRequired] long Cents);

/// <summary>When recoveries open by themselves, what may be given, and after how many days one asks again.</summary>
/// <param name="Every">Kinds of case of which each opens one: complaints.</param>
/// <param name="Broken">Kinds of case that open one when a promise of theirs breaks.</param>
/// <param name="CallDays">From the apology, or the fix where that is later, to the follow-up call.</param>
/// <param name="ReturnDays">Within how many days after a case was done another one of the same customer and topic counts as having come back.</param>
public sealed record RecoveryDocument(
    [property: JsonRequired] IReadOnlyList<string> Every, [property: JsonRequired] IReadOnlyList<string> Broken, [property: JsonRequired] int CallDays, [property: JsonRequired] int ReturnDays,
    [property: JsonRequired] IReadOnlyList<Compensation> Catalogue, [property: JsonRequired] IReadOnlyList<CompensationLimit> Limits)
{
    /// <summary>As long as nobody has said anything: nothing opens by itself, nothing may be given.</summary>
    public static RecoveryDocument Unsaid { get; } = new([], [], 3, 30, [], []);

    internal long LimitOf(IEnumerable<Role> roles) => Limits.Where(limit => roles.Contains(limit.Role)).Select(limit => limit.Cents).DefaultIfEmpty(0).Max();
}

/// <summary>The rules of a centre.</summary>
public sealed class RecoveryRules : IAudited
{
    public required int CentreId { get; init; }

    /// <summary>As JSON.</summary>
    public required string Definition { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => "recovery";
    int? IAudited.AuditCentreId => CentreId;

    internal RecoveryDocument Document => DeskJson.Read<RecoveryDocument>(Definition);

    internal sealed class Mapping : IEntityTypeConfiguration<RecoveryRules>
    {
        public void Configure(EntityTypeBuilder<RecoveryRules> table)
        {
            table.ToTable("recovery_rules");
            table.HasKey(row => row.CentreId);
            table.Property(row => row.CentreId).ValueGeneratedNever();
            table.Property(row => row.Version).IsConcurrencyToken();
            table.Ignore(row => row.Document);
        }
    }
}
