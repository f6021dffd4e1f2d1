using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Shouwen.App.Access.Published;
using Shouwen.App.Voice.AfterContacts;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Answers.Import;
using Shouwen.App.Voice.Benchmarks;
using Shouwen.App.Voice.FollowUps;
using Shouwen.App.Voice.Kiosks;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Results;
using Shouwen.App.Voice.Results.Export;
using Shouwen.App.Voice.Results.Texts;
using Shouwen.App.Voice.Rhythms;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Templates;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice;

public static class VoiceModule
{
    /// <summary>Where respondents answer: this, and a wave's link or a person's token.</summary>
    public const string PublicPath = "/s";

    private const long LargestBody = 2_000_000;

    /// <summary>Of one answer in one piece.</summary>
    private const long LargestAnswer = 1_000_000;

    /// <summary>
    /// More than a page may have (<see cref="PostedPage.Largest"/>): what is too much for a page is answered kindly, what is too much for this ends the connection, and a browser
    /// that is still sending then shows no answer at all.
    /// </summary>
    private const long LargestSent = 16_000_000;

    public static IServiceCollection AddVoice(this IServiceCollection services)
    {
        services.AddOptions<VoiceOptions>().BindConfiguration("Shouwen:Voice");
        return services.AddSingleton<PublishedDefinitions>().AddSingleton<AnswerTurns>().AddSingleton<FollowUpOffers>().AddSingleton<QuotaCounts>()
            .AddSingleton<Seal>().AddSingleton<DeliverLetters>().AddHostedService(provider => provider.GetRequiredService<DeliverLetters>())
            .AddSingleton<SweepDraws>().AddHostedService(provider => provider.GetRequiredService<SweepDraws>())
            .AddSingleton<TidyClosed>().AddHostedService(provider => provider.GetRequiredService<TidyClosed>())
            .AddSingleton<AskAfterContacts>().AddHostedService(provider => provider.GetRequiredService<AskAfterContacts>())
            .AddSingleton<KeepEstimates>().AddHostedService(provider => provider.GetRequiredService<KeepEstimates>())
            .AddSingleton<EraseTyped>().AddHostedService(provider => provider.GetRequiredService<EraseTyped>())
            .Configure<RateLimiterOptions>(limiter => limiter.AddPolicy<string, FormLimit>(FormLimit.Name));
    }

    public static IEndpointRouteBuilder MapVoice(this IEndpointRouteBuilder routes)
    {
        var voice = routes.MapGroup("/api/voice").WithTags("Voice").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        voice.MapGet("/rhythm", ShowRhythm.Handle).Needs(Act.VoiceView);
        voice.MapGet("/templates", () => TypedResults.Ok(SurveyTemplates.All)).Needs(Act.VoiceView);
        MapSurveys(voice.MapGroup("/surveys"));
        MapWaves(voice.MapGroup("/waves"));
        MapDraws(voice.MapGroup("/waves/{code}/draws"));
        voice.MapGet("/waves/{code}/quotas", KeepQuotas.Read).Needs(Act.VoiceView);
        voice.MapPut("/waves/{code}/quotas", KeepQuotas.Handle).Needs(Act.VoiceEdit);
        MapResults(voice.MapGroup("/waves/{code}"));
        MapBenchmarks(voice.MapGroup("/benchmarks"));
        MapFollowUps(voice.MapGroup("/followups"));
        MapForm(routes.MapGroup(PublicPath));
        MapKiosk(routes.MapGroup("/api/kiosks/{link}").WithTags("Voice"));
        return routes;
    }

    private static void MapSurveys(RouteGroupBuilder surveys)
    {
        surveys.MapGet("/", ListSurveys.Handle).Needs(Act.VoiceView);
        surveys.MapPost("/", CreateSurvey.Handle).Needs(Act.VoiceEdit);
        surveys.MapGet("/{code}", ReadSurvey.Handle).Needs(Act.VoiceView);
        surveys.MapPut("/{code}", ChangeSurvey.Handle).Needs(Act.VoiceEdit);
        surveys.MapDelete("/{code}", DeleteSurvey.Handle).Needs(Act.VoiceEdit);
        surveys.MapPost("/{code}/publish", PublishSurvey.Handle).Needs(Act.VoiceEdit);
        surveys.MapGet("/{code}/versions/{number:int}", ReadSurvey.Version).Needs(Act.VoiceView);
    }

    private static void MapWaves(RouteGroupBuilder waves)
    {
        waves.MapGet("/", ListWaves.Handle).Needs(Act.VoiceView);
        waves.MapPost("/", CreateWave.Handle).Needs(Act.VoiceEdit);
        waves.MapGet("/{code}", ReadWave.Handle).Needs(Act.VoiceView);
        waves.MapPut("/{code}", ChangeWave.Handle).Needs(Act.VoiceEdit);
        waves.MapDelete("/{code}", DeleteWave.Handle).Needs(Act.VoiceEdit);
        waves.MapPost("/{code}/open", SetWaveState.Open).Needs(Act.VoiceEdit);
        waves.MapPost("/{code}/close", SetWaveState.Close).Needs(Act.VoiceEdit);
        waves.MapPost("/{code}/tokens", MakeTokens.Handle).Needs(Act.VoiceEdit);
        waves.MapPost("/{code}/answers", ImportAnswers.Handle).Needs(Act.VoiceEdit)
            .WithMetadata(new RequestSizeLimitAttribute(ImportAnswers.LargestFile));
        waves.MapPost("/{code}/answers/typed", TypeIn.Handle).Needs(Act.VoiceEdit);
        waves.MapGet("/{code}/letters", LookAfterLetters.Read).Needs(Act.VoiceEdit);
        waves.MapPut("/{code}/letters", LookAfterLetters.Change).Needs(Act.VoiceEdit);
        waves.MapPost("/{code}/letters/stop", LookAfterLetters.Stop).Needs(Act.VoiceEdit);
        waves.MapGet("/{code}/after-contacts", KeepAfterContactRule.Read).Needs(Act.VoiceEdit);
        waves.MapPut("/{code}/after-contacts", KeepAfterContactRule.Set).Needs(Act.VoiceEdit);
        waves.MapDelete("/{code}/after-contacts", KeepAfterContactRule.Remove).Needs(Act.VoiceEdit);
        waves.MapGet("/{code}/outbox", HandOverLetters.List).Needs(Act.VoiceEdit);
        waves.MapPost("/{code}/outbox/taken", HandOverLetters.Taken).Needs(Act.VoiceEdit);
        waves.MapGet("/{code}/kiosks", KeepKiosks.List).Needs(Act.VoiceEdit);
        waves.MapPost("/{code}/kiosks", KeepKiosks.Add).Needs(Act.VoiceEdit);
        waves.MapDelete("/{code}/kiosks/{id:guid}", KeepKiosks.Remove).Needs(Act.VoiceEdit);
        waves.MapGet("/{code}/missing", WhoIsMissing.Handle).Needs(Act.VoiceView);
        waves.MapGet("/{code}/qr", DrawLink.Handle).Needs(Act.VoiceEdit);
    }

    private static void MapDraws(RouteGroupBuilder draws)
    {
        draws.MapGet("/", ListDraws.Handle).Needs(Act.VoiceView);
        draws.MapPost("/preview", PreviewSample.Handle).Needs(Act.VoiceEdit).WithMetadata(new RequestSizeLimitAttribute(SampleRequest.LargestFile));
        draws.MapPost("/{draw:int}", DrawSample.Handle).Needs(Act.VoiceEdit).WithMetadata(new RequestSizeLimitAttribute(SampleRequest.LargestFile));
        draws.MapDelete("/{number:int}", TakeBackDraw.Handle).Needs(Act.VoiceEdit);
    }

    private static void MapResults(RouteGroupBuilder wave)
    {
        wave.MapGet("/estimate", EstimateState.Handle).Needs(Act.VoiceView);
        wave.MapPost("/estimate", EstimateWave.Handle).Needs(Act.VoiceView);
        wave.MapGet("/estimate/{job:guid}", EstimateWave.Follow).Needs(Act.VoiceView);
        wave.MapGet("/results", ShowResults.Handle).Needs(Act.VoiceView);
        wave.MapGet("/followups", ShowWaveFollowUps.Handle).Needs(Act.VoiceView);
        wave.MapPost("/followups", EnterFollowUp.Handle).Needs(Act.VoiceEdit);
        wave.MapGet("/whatif", AskWhatIf.Handle).Needs(Act.VoiceView);
        wave.MapGet("/history", ShowHistory.Handle).Needs(Act.VoiceView);
        wave.MapGet("/pairs", ShowPairs.Handle).Needs(Act.VoiceView);
        wave.MapGet("/texts", ListTexts.Handle).Needs(Act.VoiceView);
        wave.MapGet("/texts/counts", ListTexts.Count).Needs(Act.VoiceView);
        wave.MapPut("/texts/{text:guid}/tags/{tag}", TagText.Add).Needs(Act.VoiceEdit);
        wave.MapDelete("/texts/{text:guid}/tags/{tag}", TagText.Remove).Needs(Act.VoiceEdit);
        wave.MapGet("/answers", ExportAnswers.Handle).Needs(Act.VoiceAnswers);
        wave.MapGet("/answers/codebook", ExportAnswers.Book).Needs(Act.VoiceAnswers);
        wave.MapGet("/answers/texts", ExportAnswers.Texts).Needs(Act.VoiceAnswers);
    }

    private static void MapBenchmarks(RouteGroupBuilder benchmarks)
    {
        benchmarks.MapGet("/", KeepBenchmarks.List).Needs(Act.VoiceView);
        benchmarks.MapPost("/", KeepBenchmarks.Add).Needs(Act.VoiceEdit);
        benchmarks.MapDelete("/{id:guid}", KeepBenchmarks.Remove).Needs(Act.VoiceEdit);
    }

    private static void MapFollowUps(RouteGroupBuilder followUps)
    {
        followUps.MapGet("/", ListFollowUps.Handle).Needs(Act.VoiceFollowUps);
        followUps.MapGet("/owners", GiveFollowUp.Owners).Needs(Act.VoiceFollowUps);
        followUps.MapGet("/{number:int}", WorkFollowUp.Read).Needs(Act.VoiceFollowUps);
        followUps.MapPost("/{number:int}/reach", WorkFollowUp.Reach).Needs(Act.VoiceFollowUps);
        followUps.MapPost("/{number:int}/close", WorkFollowUp.Close).Needs(Act.VoiceFollowUps);
        followUps.MapPost("/{number:int}/owner", GiveFollowUp.Handle).Needs(Act.VoiceFollowUps);
    }

    /// <summary>As with a form, the address is the whole right.</summary>
    private static void MapKiosk(RouteGroupBuilder kiosk)
    {
        kiosk.Open().RequireRateLimiting(FormLimit.Name).WithMetadata(new RequestSizeLimitAttribute(LargestAnswer));
        kiosk.MapGet("/", AskAtKiosk.Show);
        kiosk.MapPost("/answers", AskAtKiosk.Take);
        kiosk.MapPost("/back", AskAtKiosk.TakeBack);
        kiosk.MapPost("/refused", TellRefused.Handle);
    }

    /// <summary>Whoever has the address may answer: it is the whole right, and it opens nothing else.</summary>
    private static void MapForm(RouteGroupBuilder form)
    {
        form.Open().ExcludeFromDescription().RequireRateLimiting(FormLimit.Name).WithMetadata(new RequestSizeLimitAttribute(LargestSent));
        form.MapGet("/{key}", ShowForm.Handle);
        form.MapPost("/{key}", TakePage.Handle);
        form.MapPost("/{key}/back", AskBack.Handle);
        form.MapGet("/{key}/out", OptOut.Show);
        form.MapPost("/{key}/out", OptOut.Handle);
    }
}
