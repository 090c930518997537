extension Explanation {
  /// A reply that does not look like its tag.
  private static func reply(
    _ code: String, _ title: String, _ meaning: String, why reason: String = "", wrong: String, better: String
  ) -> Explanation {
    Explanation(code, title, meaning, why: reason, .reply, wrong: wrong, better: better)
  }

  static let techniques = [
    reply(
      "RE0201", "a closed question, tagged open",
      "Every question of this reply begins with a verb, so yes or no would answer it.",
      why: "MITI 4.2.1 tells questions apart by what they ask for: an open one invites a story.",
      wrong: "-> Do you miss the garden? #technique:open_question",
      better: "-> What do you miss about the garden? #technique:open_question"),
    reply(
      "RE0202", "an open question, tagged closed", "This invites a story, and the client would hear it so.",
      why: "MITI 4.2.1; the trust model gives an open question more.",
      wrong: "-> What was it like, that morning? #technique:closed_question",
      better: "-> What was it like, that morning? #technique:open_question"),
    reply(
      "RE0203", "advice, tagged as listening",
      "This tells the client what to do or try, under the tag of a technique that listens.",
      why:
        "MITI 4.2.1 calls it Persuade. Pushing breeds pushing back (Brehm 1966; Miller and Rollnick 2013).",
      wrong: "-> You should try coming in the evening. #technique:simple_reflection",
      better: "-> Mornings are too full of people. #technique:simple_reflection"),
    reply(
      "RE0204", "a question, tagged as a reflection",
      "This reply has the form of a question, and a reflection is a statement that the client may correct.",
      why: "A reflection goes down at its end. Asked, it has to be answered (MITI 4.2.1).",
      wrong: "-> Are you afraid of the steps? #technique:complex_reflection",
      better: "-> It's the steps, more than the people. #technique:complex_reflection"),
    reply(
      "RE0205", "an apology with a `but`", "What stands behind the `but` takes the apology back.",
      why:
        "A repair owns its part and asks what was missed; explaining oneself is rated poor (Eubanks and others "
        + "2018).",
      wrong: "-> I'm sorry, but I was only trying to help. #technique:repair",
      better: "-> I pushed, and I'm sorry. What did I miss? #technique:repair"),
    reply(
      "RE0206", "an apology for the client's feelings",
      "Sorry if, and sorry you feel, leave the fault with whoever felt it. The trust model takes that for minimising.",
      wrong: "-> I'm sorry you feel I pushed you. #technique:repair",
      better: "-> I pushed you, and I'm sorry. #technique:repair"),
    reply(
      "RE0207", "a promise of secrecy without its tag",
      "This promises that nobody will hear of it, and neither the technique nor an `also` says so.",
      why:
        "Danger and abuse cannot be kept secret; codes of ethics for peer supporters say so, and the limit is told "
        + "first. The debrief speaks of it only if a tag does.",
      wrong: "-> Tell me. I won't tell anyone. #technique:open_question",
      better: "-> It stays here, unless somebody is in danger. What is it? #technique:open_question"),
    reply(
      "RE0208", "words that make it smaller, tagged as help",
      "At least, time heals, everything happens for a reason: they close what was just opened.",
      wrong: "-> At least you didn't break anything. #technique:validation",
      better: "-> Of course you look at the steps twice. #technique:validation"),
    reply(
      "RE0209", "knowing exactly how it feels", "This claims the client's own experience.",
      why:
        "Telling of oneself is for the client's good: ask, share, ask (peer support practice guidelines, NAPS).",
      wrong: "-> I know exactly how you feel. #technique:validation",
      better: "-> After an hour on the ground, anybody would be careful. #technique:validation"),
    reply(
      "RE0210", "one's own story, and no way back to the client",
      "What one tells of oneself is short, and then the client has the floor again. A fit of 50 says that this is the "
        + "mistake.",
      why: "Ask, share, ask: a share that ends with the trainee gives the client somebody to look after.",
      wrong: "-> I fell once too. I was in bed for a month. #technique:self_disclosure #depth:2",
      better: "-> I fell once too. What was it like for you? #technique:self_disclosure #depth:2"),
    reply(
      "RE0211", "a silence that is said aloud", "A silence is something done, and stands in parentheses.",
      wrong: "-> I'll just wait here. #technique:silence",
      better: "-> (You wait, and look where she looks.) #technique:silence"),
    reply(
      "RE0212", "asking around it", "A question about safety that does not say the word.",
      why:
        "Asking about suicide does not put it into anybody's head, and may ease distress (Dazzi and others 2014). "
        + "Hinting says that it cannot be spoken of.",
      wrong: "-> You wouldn't do anything silly, would you? #technique:safety_check",
      better: "-> Some days people think of suicide. Do you? #technique:safety_check"),
    reply(
      "RE0213", "a question that asks for a no",
      "The form of this question hopes for a no, and will get one.",
      why: "A leading question about suicide is answered with no more often (McCabe and others 2017).",
      wrong: "-> You're not thinking of suicide, are you? #technique:safety_check",
      better: "-> Are you thinking of suicide? #technique:safety_check"),
    reply(
      "RE0214", "several questions in a row",
      "Three questions or more in one reply, and no tag says interrogating.",
      why:
        "Only the last is answered, as one answers a form. The trust model scores the third question in a row so.",
      wrong: "-> What happened? Who was there? Did it hurt? #technique:open_question",
      better: "-> What happened? #technique:open_question"),
    reply(
      "RE0215", "a promise nobody can keep, tagged as help",
      "This says how it will come out, and nobody knows.",
      wrong: "-> It'll all be fine. #technique:validation",
      better: "-> It makes sense to be careful now. #technique:validation"),
    reply(
      "RE0216", "a label, tagged as help", "This says what the client is, in the words of a record.",
      why: "Peer supporters do not diagnose; a label ends the story it is put on.",
      wrong: "-> You're in denial about the fall. #technique:complex_reflection",
      better: "-> You'd sooner talk about the beans than about March. #technique:complex_reflection"),
    reply(
      "RE0217", "praise from above", "Good job and well done judge, however kindly.",
      why: "MITI 4.2.1: an affirmation names a particular strength or effort.",
      wrong: "-> Good job coming out today! #technique:affirmation",
      better: "-> You came as far as the gate, on your own. #technique:affirmation"),
    reply(
      "RE0218", "leave that was not asked",
      "The tag says that the client was asked first, or asked themselves; the words do not.",
      why: "Elicit, provide, elicit (Miller and Rollnick 2013): the asking is what makes it theirs.",
      wrong: "-> There are raised beds by the fence. #technique:inform_with_permission",
      better: "-> Would it help to hear about the raised beds? #technique:inform_with_permission"),
    reply(
      "RE0219", "a handover that sends away", "Nobody goes along in this handover.",
      wrong: "-> You can call the nurse on Monday. #technique:warm_handover",
      better: "-> Shall we call the nurse together, now? #technique:warm_handover"),
    reply(
      "RE0220", "everybody feels that",
      "Said of everybody it is no company: it makes the client's own smaller.",
      why: "Normalising places something among what people go through, without shrinking it.",
      wrong: "-> Everybody feels that way sometimes. #technique:normalising",
      better: "-> Many people find the first step back the hardest. #technique:normalising"),
  ]
}
