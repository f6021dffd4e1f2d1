using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>
/// The right to ask that somebody comes back: whoever has just handed in a low mark gets it, with what a follow-up will know of them. It is kept nowhere but on their page.
/// </summary>
/// <param name="Once">Random; the same offer taken twice is one follow-up.</param>
internal sealed record FollowUpOffer(
    Guid Once, string Address, int CentreId, Guid WaveId, string Question, int Score, int Least, int Most, int Hours, string Language, DateTimeOffset Until)
{
    public int? RegionId { get; init; }
    public int? ProductId { get; init; }
    public int? ChannelId { get; init; }
    public int? QueueId { get; init; }
    public int? TeamId { get; init; }
}

/// <summary>Offers as text that only this server can write or read.</summary>
internal sealed class FollowUpOffers(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(2);
    private readonly IDataProtector protector = protection.CreateProtector("Shouwen.Voice.FollowUpOffer");

    /// <summary>For a form that was handed in; null where its survey has no rule or the mark is not low.</summary>
    public string? After(OpenForm form, FormState state, string language)
    {
        if (form.Survey.FollowUp is not { } rule || AnswerText.Number(state.Reached.GetValueOrDefault(rule.Question)) is not { } score || score > rule.AtOrBelow) return null;
        var scale = SurveyFields.Of(form.Survey).First(field => field.Code == rule.Question).Scale!;
        return Write(new(
            NewId.Random(), form.Address, form.Wave.CentreId, form.Wave.Id, rule.Question, (int)score, scale.Least, scale.Most, rule.Hours, language, time.GetUtcNow() + Life)
        {
            RegionId = form.Invitation?.RegionId,
            ProductId = form.Invitation?.ProductId,
            ChannelId = form.Invitation?.ChannelId,
            QueueId = form.Invitation?.QueueId,
            TeamId = form.Invitation?.TeamId,
        });
    }

    /// <summary>Null where it was not written here, is too old, or belongs to another address.</summary>
    public FollowUpOffer? Read(string? token, string address)
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            var offer = JsonSerializer.Deserialize<FollowUpOffer>(protector.Unprotect(token), DefinitionJson.Options);
            return offer?.Address == address && offer.Until > time.GetUtcNow() ? offer : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    internal string Write(FollowUpOffer offer) => protector.Protect(JsonSerializer.Serialize(offer, DefinitionJson.Options));
}
