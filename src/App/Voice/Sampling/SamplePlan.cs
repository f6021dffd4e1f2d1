using System.Text.Json.Serialization;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Voice.Sampling;

/// <summary>Where the people to be asked are looked for.</summary>
public enum PeopleFrom { Contacts, List, Cases }

/// <summary>How those drawn get their addresses: as a file for whoever draws, or as mail from here, to those of a list who have an address.</summary>
public enum SendBy { File, Mail }

/// <summary>Who is to be asked in a wave, and how many of them.</summary>
/// <param name="From">Local dates of the contacts, or those on which cases were done, both included; not for a list.</param>
/// <param name="Queues">Codes; null or none: all. Of topics, regions and products also what is below them.</param>
/// <param name="Types">Kinds of case, by code; null or none: all. Only of cases.</param>
/// <param name="By">The cut whose members are strata; null: all people are one.</param>
/// <param name="Size">So many people more. Either this or a margin.</param>
/// <param name="Margin">Points of 0 to 100 that the whole is to be known within, those asked before included.</param>
/// <param name="Deviation">How answers scatter, in the same points: 50 is a share's at the most, an index has some 20.</param>
/// <param name="Deviations">By member's code, where strata differ; for Neyman's allocation.</param>
/// <param name="ResponseRate">The share of those asked that is expected to answer.</param>
/// <param name="Least">From each stratum at least.</param>
/// <param name="RestDays">Whoever was asked in the centre in the last so many days is left alone; null: as in the centre's last draw.</param>
/// <param name="Seed">Null: the wave's own, which is the same for all its draws.</param>
/// <param name="Columns">Of a list: header to what it holds, where its headers do not say.</param>
public sealed record SamplePlan(
    [property: JsonRequired] PeopleFrom Source, DateOnly? From = null, DateOnly? To = null,
    IReadOnlyList<string>? Queues = null, IReadOnlyList<string>? Topics = null, IReadOnlyList<string>? Channels = null,
    IReadOnlyList<string>? Regions = null, IReadOnlyList<string>? Products = null,
    string? By = null, int? Size = null, double? Margin = null, double Level = 0.95, double Deviation = 50,
    IReadOnlyDictionary<string, double>? Deviations = null, double ResponseRate = 1,
    AllocationRule Allocation = AllocationRule.Proportional, int Least = 0, int? RestDays = null, int? Seed = null,
    IReadOnlyDictionary<string, string>? Columns = null, SendBy Send = SendBy.File, IReadOnlyList<string>? Types = null);
