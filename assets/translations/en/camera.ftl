### What is said in front of the camera: live hints, and why a try did not work.

hint-starting = The camera is getting ready
hint-no-face = Stand in front of the camera
hint-several-faces = Only one person, please
hint-too-dark = It is too dark: come a little closer
hint-too-bright = It is too bright: move a little
hint-come-closer = Come a little closer
hint-move-back = Move back a little
hint-centre = Put your face in the oval
hint-look-straight = Look straight ahead
hint-hold-still = Hold still
hint-turn-left = Turn your head to your left
hint-turn-right = Turn your head to your right
hint-checking = Very good. Checking…

face-failed-not-confirmed-title = We could not check that it is you
face-failed-not-confirmed-text = Light, glasses or a new look can be the reason. Nothing is lost.
face-failed-no-face-title = The camera did not see your face
face-failed-no-face-text = Nothing is lost. Stand in front of the camera, an arm’s length away.
face-failed-several-faces-title = The camera saw several people
face-failed-several-faces-text = Nothing is lost. Ask the others to step aside a little.
face-failed-too-dark-title = It is too dark for the camera
face-failed-too-dark-text = Nothing is lost. Come a little closer and, if you wear a hat, take it off.
face-failed-no-turn-title = The camera did not see the turn
face-failed-no-turn-text = Nothing is lost. When we ask you, turn your head slowly to the side of the arrow.
face-failed-camera-covered-title = The camera is covered
face-failed-camera-covered-text = Nothing is lost. See whether something covers the camera.
face-failed-camera-out-title = The camera does not work now
face-failed-camera-out-text = Nothing is lost. Please go on with a code by SMS.
face-failed-attempts =
    { $left ->
        [0] Please go on with a code by SMS.
        [one] You can try 1 more time, or use a code by SMS.
       *[other] You can try { $left } more times, or use a code by SMS.
    }
face-failed-poor-picture-title = The camera could not see you well
face-failed-poor-picture-text = Please come a little closer, look straight ahead and take off dark glasses or a cap. Nothing is lost.
