using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Sampling;

namespace Shouwen.App.Voice.AfterContacts;

/// <summary>What people are asked after: their contact, or that their case is done.</summary>
public enum AskedAfter { Contacts, Cases }

/// <summary>Who is asked after a contact or a case: of which queues, topics and so on, what share of them, and how long whoever was asked is left alone.</summary>
/// <param name="Share">More than 0, at most 1.</param>
/// <param name="Types">Kinds of case, by code; null or none: all. Only of cases.</param>
/// <param name="ByAgent">Whether answers count for the agent and the topic too, by the month; who is asked reads so.</param>
public sealed record AfterContactPlan(
    [property: JsonRequired] double Share, IReadOnlyList<string>? Queues = null, IReadOnlyList<string>? Topics = null, IReadOnlyList<string>? Channels = null,
    IReadOnlyList<string>? Regions = null, IReadOnlyList<string>? Products = null, int RestDays = SampleRequest.UsualRestDays,
    AskedAfter After = AskedAfter.Contacts, IReadOnlyList<string>? Types = null, bool ByAgent = false)
{
    /// <summary>The same people as a plan of contacts, or cases, of some days.</summary>
    internal SamplePlan On(DateOnly from, DateOnly to) =>
        new(After == AskedAfter.Cases ? PeopleFrom.Cases : PeopleFrom.Contacts, from, to, Queues, Topics, Channels, Regions, Products, Size: SampleCheck.Most, RestDays: RestDays, Types: Types);
}

/// <summary>While its wave is open, people are asked after their contacts by themselves.</summary>
public sealed class AfterContactRule : IAudited
{
    public required Guid WaveId { get; init; }
    public required int CentreId { get; init; }

    /// <summary>As JSON.</summary>
    public required string Plan { get; set; }

    /// <summary>Where answers are given, as the one who made the rule came to us: a rule works without anybody asking.</summary>
    public required string Root { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"{WaveId}";
    int? IAudited.AuditCentreId => CentreId;

    public AfterContactPlan Read() => JsonSerializer.Deserialize<AfterContactPlan>(Plan, DefinitionJson.Options)!;

    public static string Text(AfterContactPlan plan) => JsonSerializer.Serialize(plan, DefinitionJson.Options);

    internal sealed class Mapping : IEntityTypeConfiguration<AfterContactRule>
    {
        public void Configure(EntityTypeBuilder<AfterContactRule> table)
        {
            table.ToTable("after_contact_rules");
            table.HasKey(row => row.WaveId);
            table.Property(row => row.Root).HasMaxLength(300);
            table.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}
